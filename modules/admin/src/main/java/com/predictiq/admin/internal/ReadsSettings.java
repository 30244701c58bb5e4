package com.predictiq.admin.internal;

import com.predictiq.admin.EffectiveSettings;
import com.predictiq.platform.DecidedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Every setting a module documents in its properties file, every other setting of ours that
 * somebody gave, and the addresses of the servers we lean on; above them what operators decided.
 */
@ApplicationScoped
class ReadsSettings implements EffectiveSettings {

  static final String MASK = "***";
  static final String DECIDED = "decided by two operators";

  private static final String DEFAULTS = "META-INF/microprofile-config.properties";
  private static final String OURS = "predictiq.";
  private static final List<String> SERVERS = List.of("DATABASE_URL", "PORT", "REDIS_URL");

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "secret|password|passphrase|key|token|pepper|salt|seed|credential|mnemonic",
          Pattern.CASE_INSENSITIVE);

  /** How long a token lives is no secret. */
  private static final Pattern MEASURE = Pattern.compile("-(days|hours|minutes|seconds|max|min)$");

  /** The password in {@code scheme://user:password@host}, also where the user is left out. */
  private static final Pattern URL_PASSWORD = Pattern.compile("(://[^:/?#@\\s]*:)[^/\\s]*(@)");

  private final Config config;
  private final Supplier<Map<String, String>> decided;
  private final NavigableSet<String> documented;

  @Inject
  ReadsSettings(Config config, DecidedSettings decided) {
    this(config, decided::all, documented());
  }

  ReadsSettings(
      Config config, Supplier<Map<String, String>> decided, NavigableSet<String> documented) {
    this.config = config;
    this.decided = decided;
    this.documented = documented;
  }

  @Override
  public List<Setting> all() {
    NavigableSet<String> names = new TreeSet<>(documented);
    config.getPropertyNames().forEach(names::add);
    names.removeIf(name -> !name.startsWith(OURS));
    names.addAll(SERVERS);
    Map<String, String> above = decided.get();
    return names.stream().map(name -> setting(name, above)).toList();
  }

  private Setting setting(String name, Map<String, String> above) {
    if (above.containsKey(name)) {
      return new Setting(name, shown(name, above.get(name)), DECIDED, false);
    }
    ConfigValue found = config.getConfigValue(name);
    String value = Optional.ofNullable(found.getValue()).orElse("");
    String shown = shown(name, value);
    String source = Optional.ofNullable(found.getSourceName()).orElse("not set");
    return new Setting(name, shown, source, !shown.equals(value));
  }

  static String shown(String name, String value) {
    if (SECRET_NAME.matcher(name).find() && !MEASURE.matcher(name).find()) {
      return value.isEmpty() ? "" : MASK;
    }
    return URL_PASSWORD.matcher(value).replaceAll("$1" + MASK + "$2");
  }

  private static NavigableSet<String> documented() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    NavigableSet<String> names = new TreeSet<>();
    try {
      for (URL file : Collections.list(application.getResources(DEFAULTS))) {
        names.addAll(names(file));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("the defaults of a module cannot be read", broken);
    }
    return names;
  }

  private static NavigableSet<String> names(URL file) throws IOException {
    Properties defaults = new Properties();
    try (InputStream in = file.openStream()) {
      defaults.load(in);
    }
    return new TreeSet<>(defaults.stringPropertyNames());
  }
}
