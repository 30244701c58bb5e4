package com.predictiq.launcher.container;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Goes on as if nobody had asked for another protocol, since we know none but WebSocket at its one
 * place. The container takes the asking for the deed: it no longer believes the length of the body
 * and waits for one without end. Clients that would rather speak HTTP/2, such as Java's own, begin
 * by asking.
 */
final class IgnoresUpgrades extends BaseFilter {

  private static final String SOCKETS = "/ws/v1";

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
    if (event instanceof HttpEvents.IncomingHttpUpgradeEvent asked
        && !isForSocket(asked.getHttpHeader())) {
      HttpHeader request = asked.getHttpHeader();
      request.getUpgradeDC().recycle();
      request.setIgnoreContentModifiers(false);
    }
    return context.getInvokeAction();
  }

  /** Which comes without a body, so that there is nothing to be misread. */
  private static boolean isForSocket(HttpHeader header) {
    return header instanceof HttpRequestPacket request
        && SOCKETS.equals(request.getRequestURI())
        && "websocket".equalsIgnoreCase(request.getUpgrade())
        && !request.isChunked()
        && request.getContentLength() <= 0;
  }
}
