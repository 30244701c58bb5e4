package com.predictiq.acceptance.scenario;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Bodies that are to fill the memory, hold up a thread, or be read as another thing than they are.
 */
final class HostileBodies {

  private static final String SUBSCRIBE = "POST /api/v1/newsletter/subscribe";
  private static final int MANY = 100_000;
  private static final int TOO_MANY_BYTES = (1 << 20) + 1;

  private HostileBodies() {}

  static Stream<HostileCall> all() {
    return Stream.of(bombs(), sizes(), encodings()).flatMap(rows -> rows);
  }

  private static Stream<HostileCall> bombs() {
    return Stream.of(
        malformed("arrays in arrays", "{\"email\":" + "[".repeat(MANY) + "]".repeat(MANY) + "}"),
        malformed("objects in objects", "{\"a\":".repeat(MANY) + "1" + "}".repeat(MANY)),
        malformed("arrays without an end", "[".repeat(MANY)),
        malformed("a number of a hundred thousand digits", "{\"email\":" + "9".repeat(MANY) + "}"),
        row("an exponent beyond numbers", "{\"email\":1e999999999999}", "VALIDATION_FAILED"),
        malformed("the same field again and again", fields("email")),
        malformed("a field twice", "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}"),
        malformed("a comment", "{/* */\"email\":\"a@example.org\"}"),
        malformed("no number", "{\"email\":NaN}"),
        malformed("single quotes", "{'email':'a@example.org'}"),
        malformed("a comma too many", "{\"email\":\"a@example.org\",}"),
        malformed("two in one", "{\"email\":\"a@example.org\"}{}"),
        malformed("a list", "[{\"email\":\"a@example.org\"}]"),
        malformed("a byte order mark alone", "\ufeff"),
        row("a class to be made", "{\"@class\":\"java.lang.Runtime\"}", "UNKNOWN_FIELD"),
        row("a prototype", "{\"__proto__\":{\"admin\":true}}", "UNKNOWN_FIELD"),
        row("a role", "{\"email\":\"a@example.org\",\"role\":\"admin\"}", "UNKNOWN_FIELD"));
  }

  private static Stream<HostileCall> sizes() {
    byte[] large = "a".repeat(TOO_MANY_BYTES).getBytes(StandardCharsets.US_ASCII);
    RawCall announced = RawCall.of(SUBSCRIBE).with("Content-Type: application/json");
    return Stream.of(
        large("a byte too many", RawCall.of(SUBSCRIBE).json(large)),
        large("a byte too many in pieces", RawCall.of(SUBSCRIBE).chunked(large)),
        large("a megabyte announced", announced.with("Content-Length: " + TOO_MANY_BYTES)),
        large("an exabyte announced", announced.with("Content-Length: 999999999999999999")),
        large(
            "a byte too many where nobody reads", RawCall.of("POST /api/v1/nothing").json(large)));
  }

  private static Stream<HostileCall> encodings() {
    byte[] json = "{\"email\":\"a@example.org\"}".getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        latin("an overlong slash", "{\"email\":\"\u00c0\u00af\"}"),
        latin("half a character", "{\"email\":\"\u00e2\u0082\"}"),
        latin("a surrogate", "{\"email\":\"\u00ed\u00a0\u0080\"}"),
        latin("beyond Unicode", "{\"email\":\"\u00f4\u0090\u0080\u0080\"}"),
        latin("UTF-16", "\u00ff\u00fe{\u0000}\u0000"),
        unsupported("a packed body", "Content-Encoding: gzip", json),
        unsupported("a body packed twice", "Content-Encoding: gzip, gzip", json),
        unsupported("an unknown packing", "Content-Encoding: br", json),
        typed("a body said to be UTF-16", "application/json; charset=utf-16", json),
        typed("a body said to be Latin", "application/json;charset=iso-8859-1", json),
        typed("a form", "application/x-www-form-urlencoded", json),
        typed("a page, as a form of another site would send it", "text/plain", json));
  }

  private static HostileCall typed(String what, String type, byte[] body) {
    return HostileCall.of(
        what,
        RawCall.of(SUBSCRIBE).with("Content-Type: " + type).sized(body),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  private static String fields(String name) {
    return "{" + ("\"" + name + "\":1,").repeat(1_000) + "\"" + name + "\":1}";
  }

  private static HostileCall malformed(String what, String json) {
    return row(what, json, "MALFORMED_JSON");
  }

  private static HostileCall row(String what, String json, String code) {
    return HostileCall.of(what, RawCall.of(SUBSCRIBE).json(json), 400, code);
  }

  private static HostileCall latin(String what, String bytes) {
    byte[] body = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return HostileCall.of(what, RawCall.of(SUBSCRIBE).json(body), 400, "MALFORMED_JSON");
  }

  private static HostileCall large(String what, RawCall call) {
    return HostileCall.of(what, call, 413, "BODY_TOO_LARGE");
  }

  private static HostileCall unsupported(String what, String header, byte[] body) {
    return HostileCall.of(
        what, RawCall.of(SUBSCRIBE).with(header).json(body), 415, "UNSUPPORTED_MEDIA_TYPE");
  }
}
