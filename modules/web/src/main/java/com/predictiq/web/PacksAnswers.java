package com.predictiq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sends text that is longer than a kilobyte packed to whoever says that they can unpack it. */
public class PacksAnswers extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Named without a quality of zero, which would be a no. */
  private static final Pattern GZIP =
      Pattern.compile("(^|,)\\s*(gzip|x-gzip)\\s*(;\\s*q=(1|0?\\.\\d*[1-9]).*)?(,|$)");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.addHeader("Vary", "Accept-Encoding");
    if (isStream(request.getRequestURI()) || !unpacks(request)) {
      chain.doFilter(request, response);
      return;
    }
    PackedAnswer answer = new PackedAnswer(request, response);
    chain.doFilter(request, answer);
    if (!request.isAsyncStarted()) {
      answer.finish();
    }
  }

  /** Told bit by bit, as it happens. */
  private static boolean isStream(String path) {
    return (path.startsWith("/api/") && path.endsWith("/stream")) || path.startsWith("/ws/");
  }

  private static boolean unpacks(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Accept-Encoding")).stream()
        .anyMatch(accepted -> GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find());
  }
}
