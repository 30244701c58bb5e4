package com.predictiq.members.keys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request with headers and a body that can be read once, as the container has it. */
final class ShownRequest {

  final String method;
  final String target;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private InputStream body;

  ShownRequest(String method, String target, String body) {
    this.method = method;
    this.target = target;
    this.body = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }

  ShownRequest with(String header, String value) {
    headers.computeIfAbsent(header, name -> new ArrayList<>()).add(value);
    return this;
  }

  HttpServletRequest servlet() {
    return proxy(
        HttpServletRequest.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getHeader" ->
                  headers.getOrDefault((String) arguments[0], List.of()).stream()
                      .findFirst()
                      .orElse(null);
              case "getHeaders" ->
                  Collections.enumeration(headers.getOrDefault((String) arguments[0], List.of()));
              case "getMethod" -> method;
              case "getRequestURI" -> target.replaceAll("\\?.*", "");
              case "getQueryString" ->
                  target.contains("?") ? target.substring(target.indexOf('?') + 1) : null;
              default -> throw new UnsupportedOperationException(called.getName());
            });
  }

  ContainerRequestContext context() {
    return proxy(
        ContainerRequestContext.class,
        (self, called, arguments) -> {
          switch (called.getName()) {
            case "getEntityStream" -> {
              return body;
            }
            case "setEntityStream" -> {
              body = (InputStream) arguments[0];
              return null;
            }
            default -> throw new UnsupportedOperationException(called.getName());
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
