package com.predictiq.web;

import com.predictiq.kernel.Asked;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.AskedOfServlet;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.RequestRefusal;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Sends readers on whom a trusted proxy says that they came over plain http, to the one address in
 * the settings and never to the host they named. Who came with a body, or with a credential on the
 * open road, is refused: the harm is done and has to be noticed.
 */
public class SendsToHttps extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Inject private transient WebConfig config;
  @Inject private transient ClientAddress client;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (config.https().isEmpty() || !isPlain(new AskedOfServlet(request), client)) {
      chain.doFilter(request, response);
    } else if (READS.contains(request.getMethod()) && !showsCredential(request)) {
      response.setStatus(308);
      response.setHeader("Location", place(config.https().get(), request));
    } else {
      Rejected refused =
          new Rejected(
              RequestRefusal.HTTPS_REQUIRED, "Ask at " + config.https().get() + " instead.");
      ProblemPage.write(refused, request, response);
    }
  }

  /** Whether somebody we trust says that it came over plain http. */
  static boolean isPlain(Asked asked, ClientAddress client) {
    return client.scheme(asked).filter("http"::equals).isPresent();
  }

  private static boolean showsCredential(HttpServletRequest request) {
    return request.getHeader("Authorization") != null || request.getHeader("X-API-Key") != null;
  }

  private static String place(URI base, HttpServletRequest request) {
    String query = request.getQueryString();
    return base + request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
