package com.predictiq.launcher.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer of the container that is a status line and nothing to read. */
record BareRefusal(String head) {

  private static final List<String> REPLACED =
      List.of("content-length:", "content-type:", "connection:", "x-frame-options:");

  /** What the gate of the application puts on its answers, for a caller who may be a browser. */
  private static final String GUARDS =
      """
      Content-Security-Policy: default-src 'none'; frame-ancestors 'none'
      Strict-Transport-Security: max-age=31536000; includeSubDomains
      X-Content-Type-Options: nosniff
      X-Frame-Options: DENY
      Referrer-Policy: no-referrer
      Permissions-Policy: camera=(), geolocation=(), microphone=()
      Cross-Origin-Opener-Policy: same-origin
      Cache-Control: no-store
      """;

  static boolean is(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.startsWith("http/1.")
        && lower.endsWith("\r\n\r\n")
        && lower.contains("\r\ncontent-length: 0\r\n")
        && !lower.contains("\r\nx-request-id:");
  }

  byte[] inOurWords(String requestId) {
    String body = problem(requestId);
    String ours =
        "Content-Type: application/problem+json\nContent-Length: %d\nConnection: close\n"
            .formatted(body.length());
    return Stream.of(kept(), (ours + "X-Request-Id: " + requestId).lines(), GUARDS.lines())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\r\n", "", "\r\n\r\n" + body))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private Stream<String> kept() {
    return head.lines()
        .filter(line -> !line.isBlank())
        .filter(line -> REPLACED.stream().noneMatch(line.toLowerCase(Locale.ROOT)::startsWith));
  }

  private String problem(String requestId) {
    int status = Integer.parseInt(head.split(" ", 3)[1]);
    String code = status == 500 || status == 503 ? "INTERNAL_ERROR" : "MALFORMED_REQUEST";
    String title =
        status == 500 || status == 503
            ? "Something failed that should not; quote the request id."
            : "The request is not well-formed.";
    return """
    {"type":"/problems#%1$s","title":"%2$s","status":%3$d,"detail":"The server could not read \
    it: a line or header is missing, too long or misspelt.","instance":"/","code":"%1$s",\
    "retryable":false,"request_id":"%4$s"}\
    """
        .formatted(code, title, status, requestId);
  }
}
