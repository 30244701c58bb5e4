package com.predictiq.launcher;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.program.Layout;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Every setting there is: the launcher's own, then what each module ships a default for. */
final class ModuleSettings {

  private static final String DEFAULTS = "META-INF/microprofile-config.properties";
  private static final String PREFIX = "predictiq.";

  private ModuleSettings() {}

  static List<Setting> known(Layout layout) {
    Properties defaults = defaults(layout);
    List<Setting> known = new ArrayList<>(Settings.OWN);
    TreeSet<String> own = new TreeSet<>(Settings.OWN.stream().map(Setting::variable).toList());
    new TreeSet<>(defaults.stringPropertyNames())
        .stream()
            .filter(key -> key.startsWith(PREFIX) && !own.contains(Setting.variable(key)))
            .map(key -> Setting.ofKey(key, defaults.getProperty(key)))
            .forEach(known::add);
    return known;
  }

  /** What holds where nothing is set, of all modules. */
  static Properties defaults(Layout layout) {
    Properties defaults = new Properties();
    layout.modules().forEach(jar -> readJar(jar, defaults));
    readFile(layout.app().resolve("WEB-INF/classes").resolve(DEFAULTS), defaults);
    return defaults;
  }

  private static void readJar(Path jar, Properties into) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(DEFAULTS);
      if (entry != null) {
        load(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8), into);
      }
    } catch (IOException broken) {
      throw new CannotStart(jar + " cannot be read; unpack PredictIQ anew.", broken);
    }
  }

  private static void readFile(Path file, Properties into) {
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        into.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static void load(Reader reader, Properties into) throws IOException {
    try (reader) {
      into.load(reader);
    }
  }
}
