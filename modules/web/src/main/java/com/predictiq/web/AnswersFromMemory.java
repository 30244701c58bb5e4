package com.predictiq.web;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.AnswersAtHand;
import com.predictiq.platform.AnswersAtHand.AtHand;
import com.predictiq.platform.ClientAddress;
import com.predictiq.web.metrics.MeasuresRequests;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers an ordinary read of nobody in particular from memory, before any other filter or resource
 * is asked, and with the same header and bytes as they would. Ordinary is what is listed in {@link
 * OrdinaryRead}; whatever else a request carries sends it the whole way. Comes behind the filter
 * that counts and logs requests, so that these are counted and logged too.
 */
public class AnswersFromMemory extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient AnswersAtHand answers;
  @Inject private transient TimeOrderedIds ids;
  @Inject private transient WebConfig config;
  @Inject private transient ClientAddress client;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<AtHand> answer =
        OrdinaryRead.is(request) && !isSentToHttps(request)
            ? answers.take(request, OrdinaryRead.unpacks(request))
            : Optional.empty();
    if (answer.isPresent()) {
      send(answer.get(), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isSentToHttps(HttpServletRequest request) {
    return config.https().isPresent() && SendsToHttps.isPlain(request, client);
  }

  private void send(AtHand answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Trace trace = RequestGate.newTrace(request, ids);
    request.setAttribute(RequestGate.TRACE, trace);
    request.setAttribute(MeasuresRequests.ROUTE, answer.route());
    SecurityHeaders.put(request, response);
    response.addHeader("X-Request-Id", trace.requestId());
    if (!config.origins().isEmpty()) {
      response.addHeader("Vary", "Origin");
    }
    response.addHeader("Vary", "Accept-Encoding");
    response.addHeader("RateLimit-Policy", answer.limitPolicy());
    response.addHeader("RateLimit", answer.limitLeft());
    response.addHeader("X-Cache", "HIT");
    response.addHeader("Age", Long.toString(answer.ageSeconds()));
    response.addHeader("Cache-Control", "no-cache");
    String tag = '"' + answer.tag() + '"';
    if (OrdinaryRead.has(request, tag)) {
      response.addHeader("ETag", tag);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    write(answer, tag, response);
  }

  private static void write(AtHand answer, String tag, HttpServletResponse response)
      throws IOException {
    if (answer.packed()) {
      response.addHeader("ETag", "W/" + tag);
      response.addHeader("Content-Encoding", "gzip");
    } else {
      response.addHeader("ETag", tag);
    }
    response.setContentType("application/json");
    response.setContentLength(answer.bytes().length);
    response.getOutputStream().write(answer.bytes());
  }
}
