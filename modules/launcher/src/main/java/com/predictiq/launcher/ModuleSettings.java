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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Every setting there is: the launcher's own, then what each module ships a default for. */
final class ModuleSettings {

  private static final String DEFAULTS = "META-INF/microprofile-config.properties";
  private static final String PREFIX = "predictiq.";

  /** How a default says that it is another setting's, such as {@code ${BLOCKCHAIN_NETWORK:off}}. */
  static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+):([^}]*)}");

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
    own.addAll(known.stream().map(Setting::variable).toList());
    referredTo(defaults).filter(setting -> own.add(setting.variable())).forEach(known::add);
    return known;
  }

  /** Variables of the names operators expect, in which a setting of ours may be given too. */
  private static Stream<Setting> referredTo(Properties defaults) {
    return new TreeSet<>(defaults.stringPropertyNames())
        .stream()
            .flatMap(
                key ->
                    REFERENCE
                        .matcher(defaults.getProperty(key))
                        .results()
                        .filter(found -> !found.group(1).startsWith(PREFIX))
                        .map(found -> new Setting(found.group(1), found.group(2), key)));
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
