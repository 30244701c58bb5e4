package com.predictiq.platform;

import com.predictiq.kernel.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The head of a request that has come as far as a servlet. */
public record AskedOfServlet(HttpServletRequest request) implements Asked {

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String path() {
    return request.getRequestURI();
  }

  @Override
  public Optional<String> query() {
    return Optional.ofNullable(request.getQueryString());
  }

  @Override
  public String peer() {
    return request.getRemoteAddr();
  }

  @Override
  public Optional<String> field(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  @Override
  public List<String> fields(String name) {
    return Collections.list(request.getHeaders(name));
  }
}
