package com.predictiq.platform.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.MayBeLeftOut;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * A call that needs a body and has none never reaches the reader of bodies, and REST would give the
 * resource nothing to read from.
 */
@Provider
public class RefusesMissingBodies implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (needsBody(resource.getResourceMethod())) {
      context.register(new Check());
    }
  }

  static boolean needsBody(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.getAnnotations().length == 0)
        .anyMatch(
            parameter ->
                parameter.getType().isRecord()
                    && !parameter.getType().isAnnotationPresent(MayBeLeftOut.class));
  }

  /** Asked after the doors: who may not call is told that first. */
  private static final class Check implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if (!request.hasEntity()) {
        throw new Rejected(RequestRefusal.MALFORMED_JSON, "Send a JSON object.");
      }
    }
  }
}
