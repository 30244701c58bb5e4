package com.predictiq.web;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One request that meets one filter: what it asks, whether it came through, what it was told. */
final class AtTheDoor {

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<String>> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final String method;
  private final String path;
  private final String query;
  private int status = HttpServletResponse.SC_OK;
  private boolean through;

  AtTheDoor(String method, String target) {
    int mark = target.indexOf('?');
    this.method = method;
    this.path = mark < 0 ? target : target.substring(0, mark);
    this.query = mark < 0 ? null : target.substring(mark + 1);
  }

  AtTheDoor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The parts are given in place of what the container would inject, by the name of the field. */
  AtTheDoor meets(Filter filter, Map<String, Object> parts) throws Exception {
    for (Map.Entry<String, Object> part : parts.entrySet()) {
      Field field = filter.getClass().getDeclaredField(part.getKey());
      field.setAccessible(true);
      field.set(filter, part.getValue());
    }
    filter.doFilter(request(), response(), (request, response) -> through = true);
    return this;
  }

  boolean isThrough() {
    return through;
  }

  int status() {
    return status;
  }

  String header(String name) {
    return String.join(", ", told.getOrDefault(name, List.of()));
  }

  private HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getRequestURI" -> path;
              case "getQueryString" -> query;
              case "getHeader" -> headers.get((String) arguments[0]);
              case "getHeaders" ->
                  Collections.enumeration(
                      headers.containsKey((String) arguments[0])
                          ? List.of(headers.get((String) arguments[0]))
                          : List.of());
              case "getContentLengthLong" -> -1L;
              case "isSecure" -> false;
              default -> null;
            });
  }

  private HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (self, called, arguments) -> {
          switch (called.getName()) {
            case "setHeader" ->
                told.put((String) arguments[0], new ArrayList<>(List.of((String) arguments[1])));
            case "addHeader" ->
                told.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                    .add((String) arguments[1]);
            case "setStatus" -> status = (int) arguments[0];
            default -> {
              // nothing a filter here has to know of
            }
          }
          return called.getName().equals("getOutputStream") ? stream() : null;
        });
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
      @Override
      public void write(int one) {
        body.write(one);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
