package com.predictiq.mail.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of notices at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesTheNotices {

  @Produces
  @Singleton
  static NoticesConfig config(Config config) {
    return NoticesConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, NoticesConfig config) {
    // being injected is all there is to do
  }
}
