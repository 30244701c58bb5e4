package com.predictiq.web.streams;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Goes on with a request that a resource found in order, when all filters have put their headers on
 * the answer. The resource answers nothing, so that nothing has been sent.
 */
public class KeepsStreams extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isStream(request.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    chain.doFilter(request, new WithoutLength(response));
    if (request.getAttribute(Listening.NAME) instanceof Listening listening) {
      if (request.getMethod().equals("HEAD")) {
        listening.reader().cut();
      } else {
        listening.begin(request.startAsync(request, response));
      }
    }
  }

  private static boolean isStream(String path) {
    return path.endsWith("/stream");
  }

  /** Who answers nothing says how long that is. */
  private static final class WithoutLength extends HttpServletResponseWrapper {

    WithoutLength(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setContentLength(int length) {
      setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
      if (length > 0) {
        super.setContentLengthLong(length);
      }
    }

    @Override
    public void setHeader(String name, String value) {
      if (!isNoLength(name, value)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!isNoLength(name, value)) {
        super.addHeader(name, value);
      }
    }

    private static boolean isNoLength(String name, String value) {
      return name.equalsIgnoreCase("Content-Length") && value.equals("0");
    }
  }
}
