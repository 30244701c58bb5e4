package com.predictiq.acceptance.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that two servers in a row could read differently, so that one hides in the other. */
final class HostileHeads {

  private static final String SUBSCRIBE = "POST /api/v1/newsletter/subscribe";
  private static final String JSON = "Content-Type: application/json";
  private static final String BODY = "{\"email\":\"a@example.org\"}";
  private static final String PIECES = "19\r\n" + BODY + "\r\n0\r\n\r\n";
  private static final RawCall MARKETS = RawCall.of("GET /api/v1/markets");
  private static final int MANY = 200;

  private HostileHeads() {}

  static Stream<HostileCall> all() {
    return Stream.of(lengths(), encodings(), pieces(), headers(), lines()).flatMap(rows -> rows);
  }

  private static Stream<HostileCall> lengths() {
    return Stream.of(
        posted("a length and pieces", PIECES, "Content-Length: 25", "Transfer-Encoding: chunked"),
        posted("pieces and a length", PIECES, "Transfer-Encoding: chunked", "Content-Length: 4"),
        posted("two lengths", BODY, "Content-Length: 25", "Content-Length: 3"),
        posted("a length twice", BODY, "Content-Length: 25", "Content-Length: 25"),
        posted("a list of lengths", BODY, "Content-Length: 25, 25"),
        posted("a length below nothing", BODY, "Content-Length: -1"),
        posted("a length with a sign", BODY, "Content-Length: +25"),
        posted("a length in hex", BODY, "Content-Length: 0x19"),
        posted("a length in words", BODY, "Content-Length: abc"),
        posted("a folded length", BODY, "Content-Length:\r\n 25"),
        posted("a length beyond numbers", BODY, "Content-Length: 99999999999999999999"),
        posted("a length with a space in front of its colon", BODY, "Content-Length : 25"));
  }

  private static Stream<HostileCall> encodings() {
    return Stream.of(
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding:\r\n chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding: \u000bchunked",
            " Transfer-Encoding: chunked")
        .map(header -> posted(header.replaceAll("\\s", " "), PIECES, header));
  }

  private static Stream<HostileCall> pieces() {
    String pieces = "Transfer-Encoding: chunked";
    return Stream.of(
        posted("a piece of no number", "zz\r\n" + BODY + "\r\n0\r\n\r\n", pieces),
        posted("a piece below nothing", "-19\r\n" + BODY + "\r\n0\r\n\r\n", pieces),
        posted("a piece beyond numbers", "f".repeat(17) + "\r\n" + BODY + "\r\n0\r\n\r\n", pieces),
        posted("a piece that says 0x", "0x19\r\n" + BODY + "\r\n0\r\n\r\n", pieces),
        posted("a piece and a novel", "19;" + "a".repeat(20_000) + "\r\n" + BODY, pieces));
  }

  private static Stream<HostileCall> headers() {
    return Stream.of(
        got("a folded host", MARKETS.with("Host:\r\n localhost")),
        got("a folded host, by a tab", MARKETS.with("Host:\r\n\tlocalhost")),
        got("bytes beyond ASCII", MARKETS.with("X-Note: \u00e9\u00ff")),
        got("a header that hides a key", MARKETS.with("X-Note: a\nX-API-Key: b")),
        got("a carriage return alone", MARKETS.with("X-Note: a\rX-API-Key: b")),
        got("the end of a C string", MARKETS.with("X-Note: a\0b")),
        got("no colon", MARKETS.with("NoColon")),
        got("no name", MARKETS.with(": a")),
        got("a name with a space", MARKETS.with("X Note: a")),
        got("a space before all names", MARKETS.with(" X-Note: a")),
        got("two hosts", MARKETS.with("Host: localhost").with("Host: example.org")),
        got("a host with a path", MARKETS.with("Host: example.org/../x")),
        got("a host with a user", MARKETS.with("Host: a@localhost")),
        got("an empty host", MARKETS.with("Host: ")),
        got("two hundred headers", crowded()),
        got("a header of nine kilobytes", MARKETS.with("X-Long: " + "a".repeat(9_000))));
  }

  private static Stream<HostileCall> lines() {
    return Stream.of(
        got("lines that end with LF", line("GET /api/v1/markets HTTP/1.1\nHost: localhost\n\n")),
        got("no version", line("GET /api/v1/markets")),
        HostileCall.of(
            "a version nobody has heard of",
            line("GET /api/v1/markets HTTP/9.9"),
            505,
            "MALFORMED_REQUEST"),
        got("pieces in the time of HTTP/1.0", oldPieces()),
        got("all paths at once", RawCall.of("OPTIONS *")),
        got("a way through", RawCall.of("CONNECT localhost:80")),
        got("no path", line("GET  HTTP/1.1")));
  }

  private static RawCall crowded() {
    return new RawCall(
        "GET /api/v1/markets HTTP/1.1",
        IntStream.range(0, MANY).mapToObj(number -> "X-" + number + ": 1").toList(),
        "");
  }

  private static RawCall oldPieces() {
    return new RawCall(
        SUBSCRIBE + " HTTP/1.0", List.of(JSON, "Transfer-Encoding: chunked"), PIECES);
  }

  private static RawCall line(String line) {
    return new RawCall(line, List.of(), "");
  }

  private static HostileCall got(String what, RawCall call) {
    return HostileCall.unread(what, call);
  }

  private static HostileCall posted(String what, String body, String... headers) {
    RawCall call = RawCall.of(SUBSCRIBE).with(JSON);
    for (String header : headers) {
      call = call.with(header);
    }
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return got(
        what,
        new RawCall(call.line(), call.headers(), new String(bytes, StandardCharsets.ISO_8859_1)));
  }
}
