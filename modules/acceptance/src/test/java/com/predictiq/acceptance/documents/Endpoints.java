package com.predictiq.acceptance.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The operations of a resource class, read from its annotations. */
final class Endpoints {

  private static final String ROOT = "/api/v1";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  /** One operation as a caller sees it. */
  record Endpoint(String method, String path) implements Comparable<Endpoint> {

    @Override
    public int compareTo(Endpoint other) {
      return Comparator.comparing(Endpoint::path)
          .thenComparing(endpoint -> METHODS.indexOf(endpoint.method()))
          .compare(this, other);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Endpoints() {}

  static Stream<Endpoint> of(JavaClass type) {
    return type.isAnnotatedWith("jakarta.ws.rs.Path")
        ? type.getMethods().stream().flatMap(method -> of(type, method))
        : Stream.empty();
  }

  private static Stream<Endpoint> of(JavaClass type, JavaMethod method) {
    return METHODS.stream()
        .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
        .map(verb -> new Endpoint(verb, ROOT + path(type) + path(method)));
  }

  private static String path(HasAnnotations<?> annotated) {
    return annotated.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().getName().equals("jakarta.ws.rs.Path"))
        .map(annotation -> annotation.get("value").orElse("").toString())
        .map(path -> path.replaceAll("^/*", "/").replaceAll("/+$", ""))
        .findFirst()
        .orElse("");
  }
}
