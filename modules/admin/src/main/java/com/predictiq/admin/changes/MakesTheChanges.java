package com.predictiq.admin.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings at the boot, so that a bad one is met by the operator and not by a user. */
@ApplicationScoped
class MakesTheChanges {

  @Produces
  @Singleton
  static ChangesConfig config(Config config) {
    return ChangesConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, ChangesConfig read) {
    // being injected is all there is to do
  }
}
