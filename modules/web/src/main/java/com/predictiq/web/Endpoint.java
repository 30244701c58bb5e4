package com.predictiq.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One method of a resource: what it is called by, what it takes and what it gives. */
record Endpoint(String verb, String path, Method method) {

  private static final String API = "/api/v1";

  /** Of all resources of all modules. */
  static List<Endpoint> all() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> (Class<?>) bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .flatMap(Endpoint::in)
        .toList();
  }

  private static Stream<Endpoint> in(Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !isHidden(method))
        .flatMap(method -> verb(method).map(verb -> of(verb, resource, method)).stream());
  }

  private static Endpoint of(String verb, Class<?> resource, Method method) {
    String path = part(resource.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
    return new Endpoint(verb, API + path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}"), method);
  }

  private static String part(Path path) {
    String plain = path == null ? "" : path.value().replaceAll("^/|/$", "");
    return plain.isEmpty() ? "" : "/" + plain;
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(note -> note.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(verb -> Stream.ofNullable(verb).map(HttpMethod::value))
        .findFirst();
  }

  /** The body it reads: the parameter that nothing else fills. */
  Optional<Type> body() {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> Stream.of(parameter.getAnnotations()).noneMatch(Endpoint::isOfJaxRs))
        .map(Parameter::getParameterizedType)
        .findFirst();
  }

  /** The objects it gathers its parameters in. */
  Stream<Class<?>> gathered() {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(jakarta.ws.rs.BeanParam.class))
        .map(Parameter::getType);
  }

  /** What it answers when all is well: by its return type, or by what is said about a Response. */
  Optional<Type> answer() {
    if (method.getReturnType() == void.class) {
      return Optional.empty();
    }
    if (!jakarta.ws.rs.core.Response.class.isAssignableFrom(method.getReturnType())) {
      return Optional.of(method.getGenericReturnType());
    }
    return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
        .flatMap(response -> Arrays.stream(response.content()))
        .map(content -> (Type) content.schema().implementation())
        .filter(type -> type != Void.class)
        .findFirst();
  }

  /** Whether it answers for as long as somebody listens. */
  boolean isStream() {
    Produces produces = method.getDeclaringClass().getAnnotation(Produces.class);
    return produces != null && List.of(produces.value()).contains(MediaType.SERVER_SENT_EVENTS);
  }

  /** Another form of an answer that is described once already. */
  private static boolean isHidden(Method method) {
    Operation notes = method.getAnnotation(Operation.class);
    return notes != null && notes.hidden();
  }

  private static boolean isOfJaxRs(Annotation note) {
    return note.annotationType().getPackageName().startsWith("jakarta.ws.rs");
  }
}
