package com.predictiq.platform.safety;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** What was decided, above what was given. Settings are read as text, and nothing else is. */
final class ConfigInForce implements Config {

  private final Config given;
  private final Map<String, String> decided;

  ConfigInForce(Config given, Map<String, String> decided) {
    this.given = given;
    this.decided = Map.copyOf(decided);
  }

  @Override
  public <T> T getValue(String name, Class<T> type) {
    return getOptionalValue(name, type).orElseThrow();
  }

  @Override
  public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
    String value = decided.get(name);
    return value == null
        ? given.getOptionalValue(name, type)
        : Optional.of(value).filter(text -> !text.isEmpty()).map(type::cast);
  }

  @Override
  public ConfigValue getConfigValue(String name) {
    return given.getConfigValue(name);
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return given.getPropertyNames();
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return given.getConfigSources();
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return given.getConverter(type);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return given.unwrap(type);
  }
}
