package com.predictiq.acceptance.scenario;

import java.util.stream.Stream;

/** Queries and heads that mean two things, or ask for more than there is to know. */
final class HostileQueries {

  private static final String MARKETS = "GET /api/v1/markets?";
  private static final String QUOTE = "POST /api/v1/markets/no/quotes";
  private static final byte[] NOTHING = {'{', '}'};

  private HostileQueries() {}

  static Stream<HostileCall> all() {
    return Stream.of(encodings(), parameters(), heads()).flatMap(rows -> rows);
  }

  private static Stream<HostileCall> encodings() {
    return Stream.of(
        two("an overlong slash in the query", "q=%C0%AF"),
        two("a surrogate in the query", "q=%ED%A0%80"),
        two("half a character in the query", "q=%C3"),
        two("a byte that is no UTF-8 in the query", "q=%FF"),
        two("an escape that is none in the query", "q=%zz"),
        two("an escape that breaks off in the query", "q=%4"),
        two("a raw byte in the query", "q=\u00e9"));
  }

  private static Stream<HostileCall> parameters() {
    return Stream.of(
        asked("a parameter as a list", "limit[]=1", "UNKNOWN_PARAMETER"),
        asked("a parameter twice", "limit=1&limit=2", "UNKNOWN_PARAMETER"),
        asked("a method in the query", "_method=DELETE", "UNKNOWN_PARAMETER"),
        asked("a thousand parameters", "a&".repeat(1_000), "UNKNOWN_PARAMETER"),
        asked("digits of another script", "limit=%D9%A1", "VALIDATION_FAILED"),
        asked("a number with a sign", "limit=%2B5", "VALIDATION_FAILED"),
        asked("a number beyond all", "limit=99999999999999999999", "VALIDATION_FAILED"),
        asked("a zero byte in a word", "q=a%00b", "VALIDATION_FAILED"),
        asked("a cursor nobody gave", "cursor=" + "A".repeat(4_000), "INVALID_CURSOR"));
  }

  private static Stream<HostileCall> heads() {
    return Stream.of(
        HostileCall.of(
            "a method in small letters",
            RawCall.of("get /api/v1/markets"),
            405,
            "METHOD_NOT_ALLOWED"),
        HostileCall.of(
            "a method of a thousand letters",
            RawCall.of("A".repeat(1_000) + " /api/v1/markets"),
            405,
            "METHOD_NOT_ALLOWED"),
        HostileCall.unread(
            "two types of one body",
            RawCall.of(QUOTE)
                .with("Content-Type: application/json")
                .with("Content-Type: text/plain")
                .sized(NOTHING)),
        HostileCall.of(
            "no body at all where one is needed",
            RawCall.of("POST /api/v1/auth/login").with("Content-Length: 0"),
            400,
            "MALFORMED_JSON"),
        HostileCall.unread(
            "a type that is none", RawCall.of(QUOTE).with("Content-Type: /;/").sized(NOTHING)),
        HostileCall.unread(
            "an Accept that is none", RawCall.of("GET /api/v1/markets").with("Accept: ;;;/,,")),
        HostileCall.of(
            "a rewritten address",
            RawCall.of("GET /api/v1/nothing")
                .with("X-Original-URL: /api/v1/admin/config")
                .with("X-Rewrite-URL: /api/v1/admin/config"),
            404,
            "ROUTE_NOT_FOUND"));
  }

  private static HostileCall two(String what, String query) {
    return HostileCall.unread(what, RawCall.of(MARKETS + query));
  }

  private static HostileCall asked(String what, String query, String code) {
    return HostileCall.of(what, RawCall.of(MARKETS + query), 400, code);
  }
}
