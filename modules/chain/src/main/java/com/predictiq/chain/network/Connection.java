package com.predictiq.chain.network;

import com.predictiq.chain.standalone.Failures;
import com.predictiq.chain.standalone.HomeHorizon;
import com.predictiq.chain.standalone.Journal;
import com.predictiq.chain.standalone.StandaloneNetwork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The way to the network, whoever serves it; at home that is we. */
final class Connection implements Stellar, AutoCloseable {

  private static final Instant GENESIS = Instant.parse("2026-01-01T00:00:00Z");

  private final StellarConfig config;
  private final Optional<HomeHorizon> home;
  private final HorizonWatch watch;
  private final Custody custody;

  private Connection(StellarConfig config, Optional<HomeHorizon> home) {
    this.config = config;
    this.home = home;
    this.watch =
        config.off()
            ? null
            : new HorizonWatch(
                home.map(HomeHorizon::url).or(config::horizon).orElseThrow(), config.timeout());
    this.custody = config.off() ? null : new KeyCustody(config.custodySeed(), config.passphrase());
  }

  static Connection to(StellarConfig config, Journal journal, InstantSource clock) {
    if (!config.atHome()) {
      return new Connection(config, Optional.empty());
    }
    try {
      return new Connection(
          config,
          Optional.of(
              new HomeHorizon(
                  new StandaloneNetwork(journal, GENESIS, clock),
                  new Failures(),
                  config.homePort())));
    } catch (IOException taken) {
      throw new UncheckedIOException("the network at home finds no port", taken);
    }
  }

  @Override
  public StellarConfig config() {
    return config;
  }

  @Override
  public ChainWatch watch() {
    requireOn();
    return watch;
  }

  @Override
  public Custody custody() {
    requireOn();
    return custody;
  }

  @Override
  public Optional<URI> friendbot() {
    return switch (config.network()) {
      case STANDALONE -> home.map(HomeHorizon::url).or(config::horizon);
      case TESTNET -> Optional.of(URI.create("https://friendbot.stellar.org"));
      case MAINNET, OFF -> Optional.empty();
    };
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
    home.ifPresent(HomeHorizon::close);
  }
}
