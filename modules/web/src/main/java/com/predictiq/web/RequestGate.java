package com.predictiq.web;

import com.predictiq.kernel.Asked;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.AskedOfServlet;
import com.predictiq.platform.RequestRefusal;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first thing a request meets and the last thing an answer passes: gives it an id, puts the
 * security headers on whatever comes out, and turns away what no resource should have to look at.
 */
public class RequestGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  /** Spellings of a path that two parts of a server may read differently. */
  private static final Pattern TWO_FACED =
      Pattern.compile("//|;|\\\\|/\\.{1,2}(/|$)|%(2f|5c|2e|25|3b|00)", Pattern.CASE_INSENSITIVE);

  /** What is spoken here. TRACE would echo credentials; the rest nobody needs. */
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Where an error dispatch of the same request finds its id again, and the access log too. */
  static final String TRACE = "predictiq.trace";

  @Inject private transient TimeOrderedIds ids;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Trace trace = trace(request);
    request.setAttribute(TRACE, trace);
    Trace.begin(trace);
    try {
      SecurityHeaders.put(request, response);
      response.setHeader("X-Request-Id", trace.requestId());
      turnAwayOrPass(request, response, chain);
    } finally {
      Trace.end();
    }
  }

  private static void turnAwayOrPass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      if (!METHODS.contains(request.getMethod())) {
        response.setHeader("Allow", String.join(", ", METHODS));
        throw RequestRefusal.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
      if (TWO_FACED.matcher(request.getRequestURI()).find()) {
        throw new Rejected(RequestRefusal.ROUTE_NOT_FOUND, "Write the path plainly.");
      }
      if (request.getQueryString() != null && !PlainQuery.isPlain(request.getQueryString())) {
        throw new Rejected(
            RequestRefusal.MALFORMED_REQUEST, "Write the query in UTF-8, escaped as in a URI.");
      }
      if (isPacked(request)) {
        throw new Rejected(
            RequestRefusal.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without an encoding.");
      }
      chain.doFilter(BoundedBody.of(request), response);
    } catch (Rejected rejected) {
      ProblemPage.write(rejected, request, response);
    }
  }

  /** A kilobyte that unpacks to a gigabyte is read by nobody here. */
  private static boolean isPacked(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Content-Encoding")).stream()
        .anyMatch(encoding -> !encoding.isBlank() && !encoding.strip().equals("identity"));
  }

  private Trace trace(HttpServletRequest request) {
    return request.getAttribute(TRACE) instanceof Trace begun
        ? begun
        : newTrace(new AskedOfServlet(request), ids);
  }

  static Trace newTrace(Asked asked, TimeOrderedIds ids) {
    return new Trace(requestId(asked, ids), Optional.empty(), traceId(asked));
  }

  private static String requestId(Asked asked, TimeOrderedIds ids) {
    return asked
        .field("X-Request-Id")
        .filter(given -> UUID.matcher(given).matches())
        .orElseGet(() -> ids.next().toString());
  }

  private static Optional<String> traceId(Asked asked) {
    return asked
        .field("traceparent")
        .map(TRACEPARENT::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }
}
