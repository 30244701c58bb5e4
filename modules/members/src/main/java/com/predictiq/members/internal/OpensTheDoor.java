package com.predictiq.members.internal;

import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the settings at the boot and makes the signing key soon after, before anybody asks for it.
 */
@ApplicationScoped
class OpensTheDoor {

  @Produces
  @Singleton
  static MembersConfig config(Config config) {
    return MembersConfig.from(config);
  }

  void open(@Observes HouseOpened opened, SigningKeys keys) {
    keys.current();
  }
}
