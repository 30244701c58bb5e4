package com.predictiq.platform.limits;

import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;

/** The limit a resource names, and what the resource is called where hits are counted. */
record LimitedRoute(LimitClass limit, String name) {

  static LimitedRoute of(ResourceInfo resource) {
    LimitClass limit =
        named(resource.getResourceMethod())
            .or(() -> named(resource.getResourceClass()))
            .orElse(LimitClass.PUBLIC_READS);
    String path = path(resource.getResourceClass()) + path(resource.getResourceMethod());
    return new LimitedRoute(limit, path);
  }

  private static Optional<LimitClass> named(AnnotatedElement resource) {
    return Optional.ofNullable(resource.getAnnotation(RateLimited.class)).map(RateLimited::value);
  }

  private static String path(AnnotatedElement resource) {
    Path path = resource.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value().replaceAll("^/+|/+$", "");
  }
}
