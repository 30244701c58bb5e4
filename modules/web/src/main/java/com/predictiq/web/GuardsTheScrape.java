package com.predictiq.web;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Asks for the token of the scrape, where there is one. */
public class GuardsTheScrape extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String METRICS = "/metrics";

  @Inject private transient WebConfig config;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (config.metricsToken().isPresent()
        && PlainPath.of(request.getRequestURI()).isIn(METRICS)
        && !isShown(request, "Bearer " + config.metricsToken().get())) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
      ProblemPage.write(
          new Rejected(
              RequestRefusal.METRICS_UNAUTHENTICATED, "Send Authorization: Bearer and the token."),
          request,
          response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Takes the same time wherever the first difference is. */
  private static boolean isShown(HttpServletRequest request, String wanted) {
    String shown = request.getHeader("Authorization");
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
  }
}
