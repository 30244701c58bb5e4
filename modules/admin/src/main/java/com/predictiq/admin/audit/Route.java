package com.predictiq.admin.audit;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;

/** What an operation is called by: its verb and its path as the contract has it. */
public final class Route {

  private Route() {}

  public static String of(String verb, ResourceInfo resource) {
    if (resource.getResourceMethod() == null) {
      return verb + " -";
    }
    return verb
        + " "
        + part(resource.getResourceClass().getAnnotation(Path.class))
        + part(resource.getResourceMethod().getAnnotation(Path.class));
  }

  private static String part(Path path) {
    String plain = path == null ? "" : path.value().replaceAll("^/|/$", "");
    return plain.isEmpty() ? "" : "/" + plain.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
  }
}
