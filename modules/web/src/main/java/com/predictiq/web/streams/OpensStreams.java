package com.predictiq.web.streams;

import com.predictiq.members.MemberId;
import com.predictiq.members.Tokens;
import com.predictiq.platform.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes readers of those who were found in order. */
@ApplicationScoped
class OpensStreams {

  private static final int NETWORK_BYTES = 8;

  private final Switchboard board;
  private final StreamsConfig config;
  private final StreamMetrics metrics;
  private final ClientAddress client;
  private final Tokens tokens;

  @Inject
  OpensStreams(
      Switchboard board,
      StreamsConfig config,
      StreamMetrics metrics,
      ClientAddress client,
      Tokens tokens) {
    this.board = board;
    this.config = config;
    this.metrics = metrics;
    this.client = client;
    this.tokens = tokens;
  }

  /** An address, or of IPv6 the network: who has one address there has them all. */
  static String caller(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
        : address.getHostAddress();
  }

  Reader reader(String caller, Optional<String> token) {
    Reader reader = new Reader(caller, config.mostWaitingBytes(), board::farewell, metrics);
    token.ifPresent(shown -> reader.letIn(() -> tokens.member(shown).isPresent()));
    return reader;
  }

  /** The beginning of an answer that {@link KeepsStreams} goes on with. */
  Response open(
      HttpServletRequest request,
      List<Topic> topics,
      Optional<String> since,
      Optional<String> token) {
    String caller =
        token
            .flatMap(tokens::member)
            .map(MemberId::toString)
            .orElseGet(() -> caller(client.of(request)));
    Reader reader = reader(caller, token);
    board.join(reader, topics, since);
    request.setAttribute(Listening.NAME, new Listening(reader));
    return Response.ok()
        .type(MediaType.SERVER_SENT_EVENTS_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store, no-transform")
        .header("X-Accel-Buffering", "no") // nginx holds answers back otherwise
        .build();
  }
}
