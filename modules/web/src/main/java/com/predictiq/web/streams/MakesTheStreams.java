package com.predictiq.web.streams;

import com.predictiq.web.standing.States;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import org.eclipse.microprofile.config.Config;

/** Reads the settings at the boot, and gives this life of the node its name. */
@ApplicationScoped
class MakesTheStreams {

  private static final int EPOCH_BYTES = 8;

  @Produces
  @Singleton
  static StreamsConfig config(Config config) {
    return StreamsConfig.from(config);
  }

  @Produces
  @Singleton
  static Switchboard board(
      StreamsConfig config,
      States states,
      StreamMetrics metrics,
      InstantSource clock,
      SecureRandom random) {
    byte[] epoch = new byte[EPOCH_BYTES];
    random.nextBytes(epoch);
    return new Switchboard(config, states, metrics, clock, HexFormat.of().formatHex(epoch));
  }

  void readSettings(@Observes @Initialized(ApplicationScoped.class) Object boot, StreamsConfig it) {
    // being injected is all there is to do
  }
}
