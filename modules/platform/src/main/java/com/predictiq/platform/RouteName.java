package com.predictiq.platform;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a resource is called where requests are counted: its path as it is written in the code,
 * without what callers put into it. So there are as many names as resources and no more.
 */
public final class RouteName {

  /** What no resource answers. */
  public static final String OTHER = "other";

  private static final Map<Method, String> KNOWN = new ConcurrentHashMap<>();

  private RouteName() {}

  public static String of(ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    return method == null ? OTHER : of(resource.getResourceClass(), method);
  }

  public static String of(Class<?> resource, Method method) {
    String known = KNOWN.get(method);
    return known == null ? KNOWN.computeIfAbsent(method, found -> name(resource, found)) : known;
  }

  /** What the container answers itself, such as OPTIONS, has a method and no path. */
  private static String name(Class<?> resource, Method method) {
    String path = path(resource) + path(method);
    return path.isEmpty() ? OTHER : path;
  }

  private static String path(AnnotatedElement resource) {
    Path path = resource.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value().replaceAll("^/+|/+$", "");
  }
}
