package com.predictiq.mail.internal;

import com.predictiq.mail.carriers.Carriers;
import com.predictiq.mail.carriers.LocalMailbox;
import com.predictiq.mail.feedback.Pseudonyms;
import com.predictiq.mail.feedback.WebhookConfig;
import com.predictiq.mail.writing.Stationery.House;
import com.predictiq.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of mail at the boot, so that a bad one stops it. */
@ApplicationScoped
class MakesTheMail {

  @Produces
  @Singleton
  static MailConfig config(Config config) {
    return MailConfig.from(config);
  }

  /** The providers the settings name. */
  @Produces
  @Singleton
  static Carriers carriers(MailConfig config, LocalMailbox local, InstantSource clock) {
    return Carriers.of(config.carriers(), local, clock);
  }

  static void hangUp(@Disposes Carriers carriers) {
    carriers.close();
  }

  @Produces
  @Singleton
  static House house(MailConfig config) {
    return new House(config.fromName(), config.publicUrl());
  }

  @Produces
  @Singleton
  static WebhookConfig webhook(Config config) {
    return WebhookConfig.from(Settings.of(config, "mail"));
  }

  @Produces
  @Singleton
  static Pseudonyms pseudonyms(Config config) {
    return new Pseudonyms(
        Settings.of(config, "platform").requiredText("secret", "it hides addresses"));
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      MailConfig config,
      WebhookConfig webhook) {
    // being injected is all there is to do
  }
}
