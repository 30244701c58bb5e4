package com.predictiq.launcher.container;

import java.io.IOException;
import java.util.regex.Pattern;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.DataChunk;

/**
 * Writes a percent sign that begins no escape, or one the container gives up at, as the {@code %25}
 * it is. The path then reaches our own gate, which refuses that spelling as any other path with two
 * faces; left as it was, the container would answer with an empty page or nothing.
 */
final class ShowsStrayEscapes extends BaseFilter {

  private static final Pattern STRAY =
      Pattern.compile("%(?![0-9a-f]{2})|%(?=00|5c)", Pattern.CASE_INSENSITIVE);

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (context.getMessage() instanceof HttpContent content
        && content.getHttpHeader() instanceof HttpRequestPacket request) {
      show(request);
    }
    return context.getInvokeAction();
  }

  private static void show(HttpRequestPacket request) {
    DataChunk path = request.getRequestURIRef().getRequestURIBC();
    if (path.indexOf('%', 0) < 0) {
      return;
    }
    String asked = path.toString();
    String shown = shown(asked);
    if (!shown.equals(asked)) {
      request.setRequestURI(shown);
    }
  }

  static String shown(String path) {
    return STRAY.matcher(path).replaceAll("%25");
  }
}
