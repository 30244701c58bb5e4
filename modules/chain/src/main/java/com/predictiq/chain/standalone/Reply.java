package com.predictiq.chain.standalone;

import java.util.Locale;
import java.util.Map;

/** An answer over HTTP, good or not; what is not can be thrown. */
final class Reply extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, Object> body;

  Reply(int status, Map<String, Object> body) {
    super(null, null, false, false);
    this.status = status;
    this.body = body;
  }

  static Reply ok(Map<String, Object> body) {
    return new Reply(200, body);
  }

  static Reply problem(int status, String title, String detail) {
    return problem(status, title, detail, Map.of());
  }

  static Reply problem(int status, String title, String detail, Map<String, Object> extras) {
    return new Reply(
        status,
        Map.of(
            "type",
                "https://stellar.org/horizon-errors/"
                    + title.toLowerCase(Locale.ROOT).replace(' ', '_'),
            "title", title,
            "status", status,
            "detail", String.valueOf(detail),
            "extras", extras));
  }

  static Reply notFound() {
    return problem(404, "Resource Missing", "There is nothing of that name.");
  }

  int status() {
    return status;
  }

  Map<String, Object> body() {
    return body;
  }
}
