package com.predictiq.acceptance.scenario;

import java.util.stream.Stream;

/** Keys that are none, and requests that say another thing than they do. */
final class HostileKeys {

  private static final String ADMIN = "GET /api/v1/admin/config";
  private static final String GOOD = Installation.ADMIN_KEY;
  private static final int LONG = 7_000;

  private HostileKeys() {}

  static Stream<HostileCall> all() {
    return Stream.of(keys(), tokens(), verbs()).flatMap(rows -> rows);
  }

  private static Stream<HostileCall> keys() {
    return Stream.of(
            "X-API-Key:",
            "X-API-Key:  ",
            "X-API-Key: \t",
            "X-API-Key: ,",
            "X-API-Key: , ,,",
            "X-API-Key: null",
            "X-API-Key: undefined",
            "X-API-Key: *",
            "X-API-Key: ' or 1=1 --",
            "X-API-Key: " + GOOD.substring(0, GOOD.length() - 1),
            "X-API-Key: " + GOOD + "0",
            "X-API-Key: " + GOOD.toUpperCase(java.util.Locale.ROOT),
            "X-API-Key: " + GOOD + "," + GOOD,
            "X-API-Key: " + Installation.SECOND_ADMIN_KEY + "," + GOOD,
            "X-API-Key: Bearer " + GOOD,
            "X-API-Key: \"" + GOOD + "\"",
            "X-API-Key: " + "a".repeat(LONG),
            "X_API_Key: " + GOOD,
            "X-Api-Keys: " + GOOD,
            "Api-Key: " + GOOD,
            "Cookie: X-API-Key=" + GOOD,
            "Authorization: " + GOOD,
            "Authorization: Bearer " + GOOD,
            "Authorization: Basic " + GOOD)
        .map(header -> HostileCall.unknown(shortened(header), RawCall.of(ADMIN).with(header)));
  }

  /** What is said of tokens and signatures in detail is said where they are made. */
  private static Stream<HostileCall> tokens() {
    String me = "GET /api/v1/members/me";
    return Stream.of(
            "Authorization: Bearer",
            "Authorization: Bearer ",
            "Authorization: Bearer null",
            "Authorization: Bearer a.b.c",
            "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
            "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA",
            "Authorization: Token eyJhbGciOiJFUzI1NiJ9.e30.AAAA",
            "Authorization: Bearer " + "a".repeat(LONG),
            "X-API-Key: " + GOOD,
            "Cookie: token=eyJhbGciOiJFUzI1NiJ9.e30.AAAA")
        .map(
            header ->
                HostileCall.of(
                    shortened(header), RawCall.of(me).with(header), 401, "UNAUTHENTICATED"));
  }

  /** A method is what the first line says. */
  private static Stream<HostileCall> verbs() {
    String config = " /api/v1/admin/config";
    return Stream.of(
        HostileCall.unknown("HEAD of an operator's page", RawCall.of("HEAD" + config)),
        verb("TRACE" + config),
        verb("CONNECT" + config),
        verb("PROPFIND" + config),
        verb("get" + config),
        verb("GETT" + config),
        verb("DEBUG /api/v1/markets"),
        overridden("X-HTTP-Method-Override: DELETE"),
        overridden("X-HTTP-Method: PUT"),
        overridden("X-Method-Override: POST"),
        HostileCall.of(
            "a method in the query",
            RawCall.of("GET /api/v1/admin/config?_method=PUT"),
            401,
            "ADMIN_UNAUTHENTICATED"));
  }

  private static HostileCall verb(String line) {
    return HostileCall.of("the verb " + line, RawCall.of(line), 405, "METHOD_NOT_ALLOWED");
  }

  private static HostileCall overridden(String header) {
    return HostileCall.of(
        "DELETE on a list, by " + header,
        RawCall.of("POST /api/v1/newsletter/subscribe/none").with(header),
        404,
        "ROUTE_NOT_FOUND");
  }

  private static String shortened(String header) {
    return header.substring(0, Math.min(header.length(), 60));
  }
}
