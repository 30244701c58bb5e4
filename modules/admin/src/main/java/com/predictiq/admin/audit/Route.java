package com.predictiq.admin.audit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an operation is called by: its verb and its path as the contract has it. */
public final class Route {

  /** Asked for several times with each call; as many as there are doors. */
  private static final Map<Method, String> PATHS = new ConcurrentHashMap<>();

  private Route() {}

  public static String of(String verb, ResourceInfo resource) {
    if (resource.getResourceMethod() == null) {
      return verb + " -";
    }
    Class<?> type = resource.getResourceClass();
    return verb
        + " "
        + PATHS.computeIfAbsent(resource.getResourceMethod(), method -> path(type, method));
  }

  private static String path(Class<?> type, Method method) {
    return part(type.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
  }

  private static String part(Path path) {
    String plain = path == null ? "" : path.value().replaceAll("^/|/$", "");
    return plain.isEmpty() ? "" : "/" + plain.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
  }
}
