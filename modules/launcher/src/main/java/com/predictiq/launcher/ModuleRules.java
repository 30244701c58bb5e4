package com.predictiq.launcher;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.program.Layout;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The rules the modules keep for their own settings, asked before anything has been started: the
 * server would ask them too, but only when the container stands and the modules are deployed.
 */
final class ModuleRules {

  private static final Pattern RULES = Pattern.compile("com/predictiq/.+/[A-Z]\\w*Config\\.class");
  private static final Pattern REFERENCE = ModuleSettings.REFERENCE;

  /** Stands for the secret that a local run makes itself. */
  private static final String SOME_SECRET = "0".repeat(64);

  private final Settings settings;
  private final Properties defaults;

  private ModuleRules(Settings settings, Properties defaults) {
    this.settings = settings;
    this.defaults = defaults;
  }

  /** Throws what the first module throws that cannot run with what it is given. */
  static void check(Layout layout, Settings settings) {
    ModuleRules rules = new ModuleRules(settings, ModuleSettings.defaults(layout));
    try (URLClassLoader modules =
        new URLClassLoader(classPath(layout), ClassLoader.getPlatformClassLoader())) {
      for (Path module : modulesOf(layout)) {
        for (String name : named(module)) {
          rules.ask(modules, name);
        }
      }
    } catch (IOException broken) {
      throw new CannotStart(layout.app() + " cannot be read; unpack PredictIQ anew.", broken);
    }
  }

  private void ask(ClassLoader modules, String name) {
    try {
      Class<?> config = Class.forName("org.eclipse.microprofile.config.Config", false, modules);
      Method from = Class.forName(name, true, modules).getDeclaredMethod("from", config);
      from.setAccessible(true);
      from.invoke(null, Proxy.newProxyInstance(modules, new Class<?>[] {config}, this::answer));
    } catch (InvocationTargetException refused) {
      if (isSentence(refused.getCause())) {
        throw new IllegalArgumentException(refused.getCause());
      }
    } catch (ReflectiveOperationException | LinkageError notOfThisForm) {
      // What cannot be asked here is asked by the server.
      return;
    }
  }

  private static boolean isSentence(Throwable refusal) {
    return refusal.getClass().getSimpleName().equals("BadSetting");
  }

  /** Of a Config, our modules use {@code getOptionalValue} and {@code getValue}, for texts. */
  private Object answer(Object proxy, Method method, Object... arguments) {
    return switch (method.getName()) {
      case "getOptionalValue" -> value((String) arguments[0]);
      case "getValue" -> value((String) arguments[0]).orElse("");
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }

  private Optional<String> value(String key) {
    return Stream.of(key, Setting.variable(key))
        .flatMap(name -> Stream.ofNullable(settings.environment().get(name)))
        .findFirst()
        .or(() -> made(key))
        .or(() -> Optional.ofNullable(defaults.getProperty(key)).map(this::resolved))
        .filter(text -> !text.isEmpty());
  }

  private static Optional<String> made(String key) {
    return Setting.variable(key).equals(Settings.PLATFORM_SECRET.variable())
        ? Optional.of(SOME_SECRET)
        : Optional.empty();
  }

  private String resolved(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(value(found.group(1)).orElse(found.group(2))));
  }

  /** The last of them is the one that has the pages, and is no jar. */
  private static List<Path> modulesOf(Layout layout) {
    List<Path> modules = new ArrayList<>(layout.modules());
    modules.add(layout.app().resolve("WEB-INF/classes"));
    return modules;
  }

  private static List<String> named(Path module) throws IOException {
    return filesIn(module).stream()
        .filter(RULES.asMatchPredicate())
        .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
        .toList();
  }

  private static List<String> filesIn(Path module) throws IOException {
    if (Files.isRegularFile(module)) {
      try (ZipFile zip = new ZipFile(module.toFile())) {
        return zip.stream().map(ZipEntry::getName).toList();
      }
    }
    if (!Files.exists(module)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(module)) {
      return files.map(file -> module.relativize(file).toString()).toList();
    }
  }

  private static URL[] classPath(Layout layout) throws MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (Path module : modulesOf(layout)) {
      path.add(module.toUri().toURL());
    }
    for (Path jar : layout.classPath()) {
      path.add(jar.toUri().toURL());
    }
    path.add(layout.payara().resolve("runtime/microprofile-config-api.jar").toUri().toURL());
    return path.toArray(URL[]::new);
  }
}
