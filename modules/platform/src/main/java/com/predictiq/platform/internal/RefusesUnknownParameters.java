package com.predictiq.platform.internal;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A query parameter that a resource does not name is a slip of the caller, and said to be one. */
@Provider
public class RefusesUnknownParameters implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    context.register(new Check(known(resource.getResourceMethod())));
  }

  static Set<String> known(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam named = parameter.getAnnotation(QueryParam.class);
      if (named != null) {
        names.add(named.value());
      }
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(parameter.getType(), names);
      }
    }
    return names;
  }

  private static void addFields(Class<?> bean, Set<String> names) {
    for (Field field : bean.getDeclaredFields()) {
      QueryParam named = field.getAnnotation(QueryParam.class);
      if (named != null) {
        names.add(named.value());
      }
    }
  }

  /** Refuses the unknown, and the same parameter given twice. */
  private record Check(Set<String> known) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      List<Fault> faults =
          request.getUriInfo().getQueryParameters().entrySet().stream()
              .filter(given -> !known.contains(given.getKey()) || given.getValue().size() > 1)
              .map(given -> fault(given.getKey()))
              .toList();
      if (!faults.isEmpty()) {
        throw new Rejected(
            RequestRefusal.UNKNOWN_PARAMETER,
            known.isEmpty() ? "No parameters are known here." : "Known, once each: " + known + ".",
            faults);
      }
    }

    private Fault fault(String name) {
      return known.contains(name)
          ? new Fault("?" + name, "REPEATED", "may be given once")
          : new Fault("?" + name, RequestRefusal.UNKNOWN_PARAMETER.name(), "is not known here");
    }
  }
}
