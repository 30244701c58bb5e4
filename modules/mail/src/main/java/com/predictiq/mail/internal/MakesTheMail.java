package com.predictiq.mail.internal;

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

  /** The provider the settings name. */
  @Produces
  @Singleton
  static MailProvider provider(MailConfig config, LocalMailbox local, InstantSource clock) {
    return config.smtp().<MailProvider>map(smtp -> new SmtpProvider(smtp, clock)).orElse(local);
  }

  static void hangUp(@Disposes MailProvider provider) {
    provider.close();
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, MailConfig config) {
    // being injected is all there is to do
  }
}
