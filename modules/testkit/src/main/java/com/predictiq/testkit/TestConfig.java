package com.predictiq.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Settings without a container: the defaults that the modules on the class path ship, and what a
 * test says instead. Knows text only, as our settings do.
 */
public final class TestConfig implements Config {

  private static final String DEFAULTS = "META-INF/microprofile-config.properties";

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+):([^}]*)}");

  private final Map<String, String> values;

  private TestConfig(Map<String, String> values) {
    this.values = values;
  }

  /** The defaults alone. */
  public static TestConfig defaults() {
    Map<String, String> values = new TreeMap<>();
    try {
      for (URL url : Collections.list(TestConfig.class.getClassLoader().getResources(DEFAULTS))) {
        Properties file = new Properties();
        try (InputStream in = url.openStream()) {
          file.load(in);
        }
        file.forEach((key, value) -> values.put(key.toString(), value.toString()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new TestConfig(values);
  }

  /** The same with one setting changed. */
  public TestConfig with(String key, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(key, value);
    return new TestConfig(changed);
  }

  @Override
  public <T> T getValue(String name, Class<T> type) {
    return getOptionalValue(name, type).orElseThrow();
  }

  @Override
  public ConfigValue getConfigValue(String name) {
    throw new UnsupportedOperationException("settings are read as text");
  }

  /** An empty value counts as none, as MicroProfile Config has it. */
  @Override
  public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
    return Optional.ofNullable(values.get(name))
        .map(this::resolved)
        .filter(text -> !text.isEmpty())
        .map(type::cast);
  }

  /** {@code ${OTHER_NAME:otherwise}} stands for another setting, as MicroProfile Config has it. */
  private String resolved(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            reference ->
                Matcher.quoteReplacement(
                    values.getOrDefault(reference.group(1), reference.group(2))));
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return List.of();
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new IllegalArgumentException("there is nothing inside");
  }
}
