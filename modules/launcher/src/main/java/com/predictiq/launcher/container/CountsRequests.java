package com.predictiq.launcher.container;

import com.predictiq.kernel.Departure;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Knows which requests are still to be answered. From the departure on each answer is the last on
 * its connection, so that nobody sends another request into a door that closes.
 */
final class CountsRequests extends BaseFilter {

  private static final String COUNTED = "predictiq.counted";

  /** Of a connection: whether it is owed an answer. */
  private final Attribute<AtomicBoolean> owed =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("predictiq.owed");

  private final Departure departure;

  CountsRequests(Departure departure) {
    this.departure = departure;
  }

  @Override
  public NextAction handleRead(FilterChainContext context) {
    if (context.getMessage() instanceof HttpContent content
        && content.getHttpHeader() instanceof HttpRequestPacket request) {
      if (departure.hasBegun()) {
        request.getProcessingState().setKeepAlive(false);
      }
      // The parts of its body belong to the same request, also behind an early answer.
      if (request.getAttribute(COUNTED) == null) {
        request.setAttribute(COUNTED, COUNTED);
        departure.taken();
        owed.set(context.getConnection(), new AtomicBoolean(true));
      }
    }
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) {
    if (context.getMessage() instanceof HttpContent answer && answer.isLast()) {
      settle(context.getConnection());
    }
    return context.getInvokeAction();
  }

  /** Who hangs up is owed nothing any more. */
  @Override
  public NextAction handleClose(FilterChainContext context) {
    settle(context.getConnection());
    return context.getInvokeAction();
  }

  private void settle(Connection<?> connection) {
    AtomicBoolean is = owed.get(connection);
    if (is != null && is.getAndSet(false)) {
      departure.done();
    }
  }
}
