package com.predictiq.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets scripts of other origins read answers of the API, those that are on the list and no others.
 * Nothing here rests on cookies, so browsers are never told to send any.
 */
public class AnswersOtherOrigins extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

  private static final String ASKED_WITH =
      "Authorization, X-API-Key, X-Signature, Content-Digest, Content-Type, Idempotency-Key,"
          + " If-None-Match, X-Request-Id, Last-Event-ID, traceparent";

  private static final String SHOWN =
      "RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, ETag, Location, Age, X-Cache,"
          + " X-Stale, Idempotency-Replayed";

  @Inject private transient WebConfig config;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (config.origins().isEmpty() || !request.getRequestURI().startsWith("/api/")) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader("Vary", "Origin");
    boolean known = origin != null && config.origins().contains(origin);
    if (known) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Expose-Headers", SHOWN);
    }
    if (known && asksFirst(request)) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", ASKED_WITH);
      response.setHeader("Access-Control-Max-Age", "600");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean asksFirst(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
