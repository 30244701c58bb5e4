package com.predictiq.platform.internal;

import static com.predictiq.platform.RequestRefusal.INVALID_CURSOR;
import static com.predictiq.platform.RequestRefusal.UNKNOWN_PARAMETER;
import static com.predictiq.platform.RequestRefusal.VALIDATION_FAILED;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query parameter that a resource does not name is a slip of the caller, and said to be one,
 * together with all else that is wrong with the query.
 */
@Provider
public class RefusesBadQueries implements DynamicFeature {

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    context.register(Check.of(resource.getResourceMethod()));
  }

  /** What a resource knows to be asked, and the beans that look at it. */
  record Check(Set<String> known, List<Class<? extends CheckedQuery>> beans)
      implements ContainerRequestFilter {

    static Check of(Method method) {
      Set<String> names = new TreeSet<>();
      List<Class<? extends CheckedQuery>> beans = new ArrayList<>();
      for (Parameter parameter : method.getParameters()) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        if (named != null) {
          names.add(named.value());
        }
        if (parameter.isAnnotationPresent(BeanParam.class)) {
          asked(parameter.getType()).forEach(field -> names.add(name(field)));
          if (CheckedQuery.class.isAssignableFrom(parameter.getType())) {
            beans.add(parameter.getType().asSubclass(CheckedQuery.class));
          }
        }
      }
      return new Check(names, beans);
    }

    @Override
    public void filter(ContainerRequestContext request) {
      refuse(request.getUriInfo().getQueryParameters());
    }

    void refuse(MultivaluedMap<String, String> query) {
      List<Fault> faults =
          Stream.concat(
                  query.entrySet().stream()
                      .filter(
                          given -> !known.contains(given.getKey()) || given.getValue().size() > 1)
                      .map(given -> fault(given.getKey())),
                  beans.stream().flatMap(bean -> filled(bean, query).faults().stream()))
              .toList();
      if (!faults.isEmpty()) {
        RequestRefusal refusal = refusal(faults);
        throw new Rejected(refusal, summary(refusal, faults), faults);
      }
    }

    private Fault fault(String name) {
      return known.contains(name)
          ? new Fault("?" + name, "REPEATED", "may be given once")
          : new Fault("?" + name, UNKNOWN_PARAMETER.name(), "is not known here");
    }

    /** Of several kinds the first to mend: what is not known here means nothing at all. */
    private static RequestRefusal refusal(List<Fault> faults) {
      Set<String> codes = faults.stream().map(Fault::code).collect(Collectors.toSet());
      if (codes.contains(UNKNOWN_PARAMETER.name()) || codes.contains("REPEATED")) {
        return UNKNOWN_PARAMETER;
      }
      return codes.equals(Set.of(INVALID_CURSOR.name())) ? INVALID_CURSOR : VALIDATION_FAILED;
    }

    /** What strangers write is not repeated here, but for names that we gave. */
    private String summary(RequestRefusal refusal, List<Fault> faults) {
      if (refusal != UNKNOWN_PARAMETER) {
        return QueryReader.summary(faults);
      }
      return known.isEmpty() ? "No parameters are known here." : "Known, once each: " + known + ".";
    }
  }

  /** The bean as the resource will get it; REST makes its own only after all filters. */
  private static CheckedQuery filled(
      Class<? extends CheckedQuery> type, MultivaluedMap<String, String> query) {
    try {
      CheckedQuery bean = type.getDeclaredConstructor().newInstance();
      for (Field field : asked(type).toList()) {
        field.setAccessible(true);
        field.set(bean, query.getFirst(name(field)));
      }
      return bean;
    } catch (ReflectiveOperationException notABean) {
      throw new IllegalStateException(type + " is no bean of parameters", notABean);
    }
  }

  private static Stream<Field> asked(Class<?> bean) {
    return Arrays.stream(bean.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(QueryParam.class));
  }

  private static String name(Field field) {
    return field.getAnnotation(QueryParam.class).value();
  }
}
