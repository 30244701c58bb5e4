package com.predictiq.launcher.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;

/** The container's own reader of requests on a real connection, with a doorman behind it. */
final class RealReader implements AutoCloseable {

  private static final int LONGEST_HEAD = 8_192;
  private static final int PATIENCE_MILLIS = 10_000;

  private final List<String> read = new CopyOnWriteArrayList<>();
  private final TCPNIOTransport transport = TCPNIOTransportBuilder.newInstance().build();
  private final TCPNIOServerConnection door;

  @SuppressWarnings("deprecation") // as the container's own is made
  private RealReader(BaseFilter doorman) throws IOException {
    transport.setProcessor(
        FilterChainBuilder.stateless()
            .add(new TransportFilter())
            .add(new HttpServerFilter(true, LONGEST_HEAD, null, new KeepAlive(), null, 100, 100))
            .add(doorman)
            .add(new Answers())
            .build());
    door = transport.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    transport.start();
  }

  static RealReader with(BaseFilter doorman) throws IOException {
    return new RealReader(doorman);
  }

  /** What comes back for these bytes, after which nothing more is said. */
  String sent(String bytes) throws IOException {
    try (Socket caller = new Socket()) {
      caller.setSoTimeout(PATIENCE_MILLIS);
      caller.connect(door.getLocalAddress());
      caller.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
      caller.shutdownOutput();
      return new String(caller.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  /** The paths of whole requests that went past the doorman. */
  List<String> read() {
    return List.copyOf(read);
  }

  @Override
  public void close() throws IOException {
    transport.shutdownNow();
  }

  /** Whatever stands behind the door: notes what it was asked for. */
  private final class Answers extends BaseFilter {
    @Override
    public NextAction handleRead(FilterChainContext context) {
      HttpContent content = context.getMessage();
      if (!content.isLast()) {
        return context.getStopAction(content);
      }
      HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
      read.add(request.getRequestURI());
      HttpResponsePacket answer = request.getResponse();
      answer.setStatus(200);
      answer.setContentLength(0);
      context.write(HttpContent.builder(answer).last(true).build());
      return context.getStopAction();
    }
  }
}
