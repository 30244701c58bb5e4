package com.predictiq.platform.limits;

import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import com.predictiq.platform.RouteName;
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
    return new LimitedRoute(limit, RouteName.of(resource));
  }

  private static Optional<LimitClass> named(AnnotatedElement resource) {
    return Optional.ofNullable(resource.getAnnotation(RateLimited.class)).map(RateLimited::value);
  }
}
