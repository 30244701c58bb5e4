package com.predictiq.platform.limits;

import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.platform.RouteName;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;

/** The limit a resource names, and what the resource is called where hits are counted. */
public record LimitedRoute(LimitClass limit, String name) {

  static LimitedRoute of(ResourceInfo resource) {
    return new LimitedRoute(
        limit(resource.getResourceClass(), resource.getResourceMethod()), RouteName.of(resource));
  }

  /** The same for who stands around a method and knows nothing of REST. */
  public static LimitedRoute of(Method method) {
    Class<?> resource = method.getDeclaringClass();
    return new LimitedRoute(limit(resource, method), RouteName.of(resource, method));
  }

  private static LimitClass limit(Class<?> resource, Method method) {
    return named(method).or(() -> named(resource)).orElse(LimitClass.PUBLIC_READS);
  }

  private static Optional<LimitClass> named(AnnotatedElement resource) {
    return Optional.ofNullable(resource.getAnnotation(RateLimited.class)).map(RateLimited::value);
  }
}
