package com.predictiq.web.streams;

import com.predictiq.members.Tokens;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.RateLimits;
import com.predictiq.web.metrics.MeasuresRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes a stream of a request that was found in order. */
@ApplicationScoped
class OpensStreams {

  private static final int NETWORK_BYTES = 8;

  private final Switchboard board;
  private final StreamsConfig config;
  private final StreamMetrics metrics;
  private final ClientAddress client;
  private final RateLimits limits;
  private final Tokens tokens;

  @Inject
  OpensStreams(
      Switchboard board,
      StreamsConfig config,
      StreamMetrics metrics,
      ClientAddress client,
      RateLimits limits,
      Tokens tokens) {
    this.board = board;
    this.config = config;
    this.metrics = metrics;
    this.client = client;
    this.limits = limits;
    this.tokens = tokens;
  }

  /** Of one address, or of IPv6 one network: who has one address there has them all. */
  String caller(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
        : address.getHostAddress();
  }

  Reader reader(String caller, Optional<String> token) {
    Reader reader = new Reader(caller, config.mostWaitingBytes(), board::farewell, metrics);
    token.ifPresent(shown -> reader.letIn(() -> tokens.member(shown).isPresent()));
    return reader;
  }

  /** By SSE: the request is answered until somebody ends it. */
  void open(
      HttpServletRequest request,
      String route,
      List<Topic> topics,
      Optional<String> since,
      Optional<String> token)
      throws IOException {
    AsyncContext context = request.getAsyncContext();
    HttpServletResponse response = (HttpServletResponse) context.getResponse();
    Reader reader =
        reader(
            token
                .flatMap(tokens::member)
                .map(Object::toString)
                .orElseGet(() -> caller(client.of(request))),
            token);
    board.join(reader, topics, since);
    request.setAttribute(MeasuresRequests.ROUTE, route);
    limits.standing().forEach(response::setHeader);
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no"); // nginx holds answers back otherwise
    ServletWire wire = new ServletWire(context, reader);
    reader.on(wire);
    wire.begin();
  }
}
