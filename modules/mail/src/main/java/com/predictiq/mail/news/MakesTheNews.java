package com.predictiq.mail.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of news at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesTheNews {

  @Produces
  @Singleton
  static NewsConfig config(Config config) {
    return NewsConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, NewsConfig config) {
    // being injected is all there is to do
  }
}
