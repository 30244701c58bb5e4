package com.predictiq.admin.changes;

import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.Decidable;
import com.predictiq.platform.DecidedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What modules let be decided, asked as one. */
@ApplicationScoped
class Decidables {

  private final DecidedSettings settings;
  private final List<Decidable> modules;

  @Inject
  Decidables(DecidedSettings settings, @Any Instance<Decidable> modules) {
    this(settings, modules.stream().toList());
  }

  Decidables(DecidedSettings settings, List<Decidable> modules) {
    this.settings = settings;
    this.modules = List.copyOf(modules);
  }

  /** The settings and their values in force. */
  Map<String, String> inForce() {
    var config = settings.inForce();
    Map<String, String> values = new TreeMap<>();
    modules.stream()
        .flatMap(module -> module.keys().stream())
        .forEach(key -> values.put(key, config.getOptionalValue(key, String.class).orElse("")));
    return values;
  }

  /** Why the house could not run with this value, if it could not. */
  Optional<String> trouble(String key, String value) {
    try {
      modules.stream()
          .filter(module -> module.keys().contains(key))
          .forEach(module -> module.check(settings.inForceWith(key, value)));
      return Optional.empty();
    } catch (BadSetting bad) {
      return Optional.of(bad.getMessage());
    }
  }

  void decide(String key, String value, String by) {
    settings.decide(key, value, by);
  }
}
