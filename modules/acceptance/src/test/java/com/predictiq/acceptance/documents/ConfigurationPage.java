package com.predictiq.acceptance.documents;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** docs/configuration.md: every setting there is, from where its default stands. */
final class ConfigurationPage {

  private static final String DEFAULTS = "META-INF/microprofile-config.properties";

  /** A setting of a module, with the comment above it. */
  record Documented(String key, String value, String comment) {

    String row() {
      return "| `%s` | `%s` | %s | %s |"
          .formatted(key, variable(key), value.isEmpty() ? "" : "`" + value + "`", comment);
    }

    private static String variable(String key) {
      return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
  }

  private ConfigurationPage() {}

  static String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Configuration

            Derived from the launcher and from each module's `microprofile-config.properties`, where the defaults
            stand and nowhere else; `make docs` rewrites it. Every key can be given as an environment variable. An
            unknown `PREDICTIQ_*` variable and a value nobody can run with stop the start with a sentence that
            names them. What a running node uses is at `GET /api/v1/admin/config`.

            ## The launcher

            | variable | default | meaning |
            |---|---|---|
            """);
    launcherRows().forEach(row -> text.append(row).append('\n'));
    for (HouseModule module : House.modules()) {
      List<Documented> settings = settings(module);
      if (!settings.isEmpty()) {
        text.append("\n## ").append(module.name()).append("\n\n");
        text.append("| key | variable | default | meaning |\n|---|---|---|---|\n");
        settings.forEach(setting -> text.append(setting.row()).append('\n'));
      }
    }
    return text.toString();
  }

  private static List<Documented> settings(HouseModule module) {
    return Files.exists(module.resource(DEFAULTS))
        ? parse(House.text(module.resource(DEFAULTS)))
        : List.of();
  }

  /** A comment stands above one key or above several that belong together. */
  static List<Documented> parse(String properties) {
    List<Documented> settings = new ArrayList<>();
    List<String> comment = new ArrayList<>();
    boolean inComment = false;
    for (String line : properties.lines().toList()) {
      if (line.startsWith("#")) {
        if (!inComment) {
          comment.clear();
        }
        comment.add(line.substring(1).strip());
      } else if (line.startsWith("predictiq.")) {
        String[] parts = line.split("=", 2);
        settings.add(new Documented(parts[0], parts[1], String.join(" ", comment)));
      }
      inComment = line.startsWith("#");
    }
    return settings;
  }

  /** The launcher keeps its list to itself, so it is asked for by name. */
  private static List<String> launcherRows() {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {House.module("launcher").classes().toUri().toURL()})) {
      Field own = loader.loadClass("com.predictiq.launcher.Settings").getDeclaredField("OWN");
      own.setAccessible(true);
      List<String> rows = new ArrayList<>();
      for (Object setting : (List<?>) own.get(null)) {
        String fallback = read(setting, "fallback");
        rows.add(
            "| `%s` | %s | %s |"
                .formatted(
                    read(setting, "variable"),
                    fallback.isEmpty() ? "" : "`" + fallback + "`",
                    read(setting, "purpose")));
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ReflectiveOperationException renamed) {
      throw new IllegalStateException("the launcher's settings are not where they were", renamed);
    }
  }

  private static String read(Object setting, String component) throws ReflectiveOperationException {
    Method method = setting.getClass().getDeclaredMethod(component);
    method.setAccessible(true);
    return (String) method.invoke(setting);
  }
}
