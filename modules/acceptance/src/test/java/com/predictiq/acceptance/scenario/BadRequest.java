package com.predictiq.acceptance.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A request that has to be refused: what it is, and what the answer must say. */
record BadRequest(String what, RawCall call, int status, String code) {

  private static final String SUBSCRIBE = "POST /api/v1/newsletter/subscribe";
  private static final int TWO_MIB = 2 << 20;

  static Stream<BadRequest> all() {
    return Stream.of(routes(), methods(), media(), bodies(), parameters(), paths(), unreadable())
        .flatMap(List::stream);
  }

  private static List<BadRequest> routes() {
    return List.of(
        lost("an unknown page", "/nothing"),
        lost("an unknown resource", "/api/v1/nothing"),
        lost("another version", "/api/v2/markets"),
        lost("the door without a room", "/api/v1"),
        lost("another case", "/API/V1/markets"),
        lost("a place inside the program", "/WEB-INF/web.xml"),
        lost("a dependency of the program", "/META-INF/MANIFEST.MF"),
        new BadRequest(
            "an unknown market",
            RawCall.of("GET /api/v1/markets/00000000-0000-0000-0000-000000000000"),
            404,
            "MARKET_NOT_FOUND"),
        new BadRequest(
            "no id at all",
            RawCall.of("GET /api/v1/markets/%3Cscript%3E"),
            404,
            "MARKET_NOT_FOUND"));
  }

  private static List<BadRequest> methods() {
    return List.of(
        notAllowed("DELETE on a list", "DELETE /api/v1/markets"),
        notAllowed("PUT on a form", "PUT /api/v1/newsletter/subscribe"),
        notAllowed("GET on a form", "GET /api/v1/newsletter/subscribe"),
        notAllowed("TRACE on a resource", "TRACE /api/v1/markets"),
        notAllowed("TRACE on a page", "TRACE /"),
        notAllowed("a method nobody knows", "BREW /api/v1/markets"),
        notAllowed("POST on a page", "POST /health/dependencies"));
  }

  private static List<BadRequest> media() {
    RawCall markets = RawCall.of("GET /api/v1/markets");
    RawCall subscribe = RawCall.of(SUBSCRIBE);
    byte[] body = "email=a@example.org".getBytes(StandardCharsets.UTF_8);
    return List.of(
        new BadRequest("HTML wanted", markets.with("Accept: text/html"), 406, "NOT_ACCEPTABLE"),
        new BadRequest(
            "a picture wanted", markets.with("Accept: image/png"), 406, "NOT_ACCEPTABLE"),
        unsupported("a form", subscribe.with("Content-Type: application/x-www-form-urlencoded")),
        unsupported("plain text", subscribe.with("Content-Type: text/plain")),
        unsupported("another JSON", subscribe.with("Content-Type: application/xml")),
        new BadRequest("a nameless body", subscribe.sized(body), 415, "UNSUPPORTED_MEDIA_TYPE"));
  }

  private static List<BadRequest> bodies() {
    RawCall subscribe = RawCall.of(SUBSCRIBE);
    String deep = "{\"email\":" + "[".repeat(100) + "]".repeat(100) + "}";
    byte[] notUtf8 = "{\"email\":\"\u00e9@example.org\"}".getBytes(StandardCharsets.ISO_8859_1);
    String large = "{\"email\":\"" + "a".repeat(TWO_MIB) + "\"}";
    return List.of(
        malformed("half an object", subscribe.json("{\"email\":")),
        malformed("an array", subscribe.json("[]")),
        malformed("a word", subscribe.json("\"email\"")),
        malformed("nothing", subscribe.json("")),
        malformed("null", subscribe.json("null")),
        malformed("two objects", subscribe.json("{\"email\":\"a@example.org\"} {}")),
        malformed(
            "a field twice",
            subscribe.json("{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}")),
        malformed("a comment", subscribe.json("{\"email\":\"a@example.org\" /* */}")),
        malformed("a hundred levels", subscribe.json(deep)),
        malformed("bytes that are not UTF-8", subscribe.json(notUtf8)),
        new BadRequest(
            "an unknown field",
            subscribe.json("{\"email\":\"a@example.org\",\"admin\":true}"),
            400,
            "UNKNOWN_FIELD"),
        new BadRequest("a missing field", subscribe.json("{}"), 400, "VALIDATION_FAILED"),
        new BadRequest(
            "a number for a text", subscribe.json("{\"email\":1}"), 400, "VALIDATION_FAILED"),
        new BadRequest("two MiB", subscribe.json(large), 413, "BODY_TOO_LARGE"),
        new BadRequest(
            "two MiB in pieces",
            subscribe.chunked(large.getBytes(StandardCharsets.UTF_8)),
            413,
            "BODY_TOO_LARGE"),
        new BadRequest(
            "two MiB announced",
            subscribe.with("Content-Type: application/json").with("Content-Length: " + TWO_MIB),
            413,
            "BODY_TOO_LARGE"));
  }

  private static List<BadRequest> parameters() {
    return List.of(
        query("an unknown parameter", "limits=1", "UNKNOWN_PARAMETER"),
        query("a parameter twice", "limit=1&limit=2", "UNKNOWN_PARAMETER"),
        query("no items", "limit=0", "VALIDATION_FAILED"),
        query("too many items", "limit=101", "VALIDATION_FAILED"),
        query("less than none", "limit=-1", "VALIDATION_FAILED"),
        query("letters", "limit=abc", "VALIDATION_FAILED"),
        query("an empty number", "limit=", "VALIDATION_FAILED"),
        query("a number beyond numbers", "limit=99999999999999999999", "VALIDATION_FAILED"),
        query("an unknown order", "sort=best", "VALIDATION_FAILED"),
        query("a forged cursor", "cursor=Zm9yZ2Vk", "INVALID_CURSOR"),
        query("a cursor that is none", "cursor=%00%01", "INVALID_CURSOR"),
        query("a cursor that is no text", "cursor=%00%ff", "MALFORMED_REQUEST"));
  }

  private static List<BadRequest> paths() {
    return List.of(
        lost("a slash too many in front", "//api/v1/markets"),
        lost("a slash too many inside", "/api//v1/markets"),
        lost("a slash too many before the operator's door", "/api/v1//admin/config"),
        lost("a way back", "/api/v1/../v1/markets"),
        lost("a way back, encoded", "/api/v1/%2e%2e/v1/markets"),
        lost("a dot", "/api/v1/./markets"),
        lost("a slash, encoded", "/api/v1/markets%2ffeatured"),
        lost("an encoding of an encoding", "/api/v1/%252e%252e/markets"),
        lost("a matrix parameter", "/api/v1/markets;x=1"),
        lost("a matrix parameter at the operator's door", "/api/v1/admin;x/config"),
        lost("a semicolon, encoded", "/api/v1/markets%3bx"),
        lost("a backslash, encoded", "/api/v1%5cmarkets"),
        lost("the end of a C string", "/api/v1/markets%00"),
        lost("an escape of nothing", "/%zz"),
        lost("half an escape", "/api/v1/markets%2"),
        lost("a percent sign", "/api/v1/100%"));
  }

  /** What the container answers itself, before any filter has seen it. */
  private static List<BadRequest> unreadable() {
    RawCall markets = RawCall.of("GET /api/v1/markets");
    String long64k = "a".repeat(64 << 10);
    return List.of(
        unread("a header of 64 KiB", markets.with("X-Long: " + long64k)),
        unread("a path of 64 KiB", RawCall.of("GET /api/v1/" + long64k)),
        unread("no host", markets.with("Host:")),
        unread("a path that is not UTF-8", RawCall.of("GET /api/v1/%ff")));
  }

  private static BadRequest unread(String what, RawCall call) {
    return new BadRequest(what, call, 400, "MALFORMED_REQUEST");
  }

  private static BadRequest lost(String what, String path) {
    return new BadRequest(what, RawCall.of("GET " + path), 404, "ROUTE_NOT_FOUND");
  }

  private static BadRequest notAllowed(String what, String methodAndPath) {
    return new BadRequest(what, RawCall.of(methodAndPath), 405, "METHOD_NOT_ALLOWED");
  }

  private static BadRequest unsupported(String what, RawCall call) {
    return new BadRequest(
        what, call.sized("{}".getBytes(StandardCharsets.UTF_8)), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  private static BadRequest malformed(String what, RawCall call) {
    return new BadRequest(what, call, 400, "MALFORMED_JSON");
  }

  private static BadRequest query(String what, String query, String code) {
    return new BadRequest(what, RawCall.of("GET /api/v1/markets?" + query), 400, code);
  }

  @Override
  public String toString() {
    return what + " → " + status + " " + code;
  }
}
