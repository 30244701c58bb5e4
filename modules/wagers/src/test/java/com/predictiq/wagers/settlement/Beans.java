package com.predictiq.wagers.settlement;

import com.predictiq.testkit.TestConfig;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Makes beans by their constructors as the container would, so that a test can have the real ledger
 * and the real desks without one. A module's interface is made of the class inside that module
 * which implements it; an interface of the standards does nothing.
 */
final class Beans {

  private final TestConfig config;
  private final Map<Class<?>, Object> made = new LinkedHashMap<>();

  Beans(TestConfig config) {
    this.config = config;
  }

  <T> Beans with(Class<T> type, T bean) {
    made.put(type, bean);
    return this;
  }

  <T> T get(Class<T> type) {
    Object bean = made.get(type);
    if (bean == null) {
      bean = make(type);
      made.put(type, bean);
    }
    return type.cast(bean);
  }

  private Object make(Class<?> type) {
    try {
      if (type.isRecord()) {
        return settings(type);
      }
      if (!type.isInterface()) {
        return construct(type);
      }
      return type.getName().startsWith("com.predictiq.") ? get(inside(type)) : mute(type);
    } catch (ReflectiveOperationException | IOException | URISyntaxException wrong) {
      throw new IllegalStateException("cannot make a " + type.getName(), wrong);
    }
  }

  private Object settings(Class<?> type) throws ReflectiveOperationException {
    Method from = type.getDeclaredMethod("from", Config.class);
    from.setAccessible(true);
    return from.invoke(null, config);
  }

  private Object construct(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(one -> one.isAnnotationPresent(Inject.class))
            .findFirst()
            .orElse(type.getDeclaredConstructors()[0]);
    constructor.setAccessible(true);
    Object bean =
        constructor.newInstance(
            Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray());
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(PostConstruct.class)) {
        method.setAccessible(true);
        method.invoke(bean);
      }
    }
    return bean;
  }

  private static Class<?> inside(Class<?> api)
      throws IOException, URISyntaxException, ReflectiveOperationException {
    String folder = api.getPackageName().replace('.', '/');
    URL place = api.getProtectionDomain().getCodeSource().getLocation();
    if (!place.getPath().endsWith(".jar")) {
      return implementing(api, Path.of(place.toURI()), folder);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
      return implementing(api, jar.getPath("/"), folder);
    }
  }

  private static Class<?> implementing(Class<?> api, Path root, String folder)
      throws IOException, ReflectiveOperationException {
    List<String> names;
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      names =
          files
              .map(file -> root.relativize(file).toString())
              .filter(file -> file.endsWith(".class"))
              .map(file -> file.replace(".class", "").replace('/', '.'))
              .toList();
    }
    for (String name : names) {
      Class<?> found = Class.forName(name, false, api.getClassLoader());
      if (api.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers())) {
        return found;
      }
    }
    throw new IllegalStateException("nobody implements " + api.getName());
  }

  /** Whoever asks for a number is told zero, which of transactions says that there is one. */
  private static Object mute(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> method.getReturnType() == int.class ? 0 : null);
  }
}
