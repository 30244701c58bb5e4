package com.predictiq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;

/** What every answer tells a browser not to do. */
final class SecurityHeaders {

  /** An answer of the API is never a page: nothing may be loaded or framed from it. */
  private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

  private static final String FOR_PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action"
          + " 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void put(HttpServletRequest request, HttpServletResponse response) {
    put(request.getRequestURI(), response::setHeader);
  }

  static void put(String path, BiConsumer<String, String> fields) {
    boolean data = path.startsWith("/api/");
    fields.accept("Content-Security-Policy", data ? FOR_DATA : FOR_PAGES);
    fields.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    fields.accept("X-Content-Type-Options", "nosniff");
    fields.accept("X-Frame-Options", "DENY");
    fields.accept("Referrer-Policy", "no-referrer");
    fields.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    fields.accept("Cross-Origin-Opener-Policy", "same-origin");
  }
}
