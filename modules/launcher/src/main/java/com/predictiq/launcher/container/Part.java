package com.predictiq.launcher.container;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.ending.Reason;
import java.lang.annotation.Annotation;
import java.util.Optional;

/**
 * A part of the container, used by name: the jars with these classes lie inside the container's own
 * and are nothing to compile against.
 */
record Part(Object thing) {

  private static final String DIRECTORY = "org.glassfish.hk2.api.ServiceLocator";

  static Part service(String type) {
    return directory()
        .call("getService", Class.class, named(type), Annotation[].class, new Annotation[0]);
  }

  static Part service(String type, String name) {
    Class<?>[] types = {Class.class, String.class, Annotation[].class};
    return directory()
        .invoke(named(DIRECTORY), "getService", types, named(type), name, new Annotation[0])
        .orElseThrow();
  }

  Part call(String method) {
    return invoke(thing.getClass(), method, new Class<?>[0]).orElseThrow();
  }

  <A, B> Part call(String method, Class<A> first, A one, Class<B> second, B other) {
    Class<?>[] types = {first, second};
    return invoke(thing.getClass(), method, types, one, other).orElseThrow();
  }

  /** What a method with one argument finds, which may be nothing. */
  Optional<Part> find(String method, String type, Part argument) {
    return invoke(thing.getClass(), method, new Class<?>[] {named(type)}, argument.thing());
  }

  private static Part directory() {
    return new Part(named("org.glassfish.internal.api.Globals"))
        .invoke(named("org.glassfish.internal.api.Globals"), "getDefaultHabitat", new Class<?>[0])
        .orElseThrow();
  }

  private Optional<Part> invoke(Class<?> owner, String method, Class<?>[] types, Object... values) {
    try {
      var found = owner.getMethod(method, types);
      found.setAccessible(true);
      return Optional.ofNullable(found.invoke(thing, values)).map(Part::new);
    } catch (ReflectiveOperationException other) {
      throw new CannotStart("The server is not the one known here: " + Reason.root(other), other);
    }
  }

  private static Class<?> named(String type) {
    try {
      return Class.forName(type);
    } catch (ClassNotFoundException other) {
      throw new CannotStart("The server is not the one known here: no " + type, other);
    }
  }
}
