package com.predictiq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells a browser not to do. */
final class SecurityHeaders {

  /** An answer of the API is never a page: nothing may be loaded or framed from it. */
  private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

  private static final String FOR_PAGES =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action"
          + " 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void put(HttpServletRequest request, HttpServletResponse response) {
    boolean data = request.getRequestURI().startsWith("/api/");
    response.setHeader("Content-Security-Policy", data ? FOR_DATA : FOR_PAGES);
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }
}
