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

/**
 * The way to the network, whoever serves it; at home that is we. It is opened when somebody first
 * needs it, so that a start never waits for the library.
 */
final class Connection implements Stellar, AutoCloseable {

  private static final Instant GENESIS = Instant.parse("2026-01-01T00:00:00Z");

  private final StellarConfig config;
  private final Journal journal;
  private final InstantSource clock;
  private Optional<HomeHorizon> home = Optional.empty();
  private HorizonWatch watch;
  private Custody custody;
  private boolean used;

  Connection(StellarConfig config, Journal journal, InstantSource clock) {
    this.config = config;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public StellarConfig config() {
    return config;
  }

  @Override
  public synchronized ChainWatch watch() {
    requireOn();
    if (watch == null) {
      open();
    }
    return watch;
  }

  @Override
  public synchronized Custody custody() {
    requireOn();
    if (custody == null) {
      custody = new KeyCustody(config.custodySeed(), config.passphrase());
    }
    return custody;
  }

  @Override
  public Optional<URI> friendbot() {
    return switch (config.network()) {
      case STANDALONE -> Optional.of(horizon());
      case TESTNET -> Optional.of(URI.create("https://friendbot.stellar.org"));
      case MAINNET, OFF -> Optional.empty();
    };
  }

  @Override
  public synchronized URI horizon() {
    watch();
    return home.map(HomeHorizon::url).or(config::horizon).orElseThrow();
  }

  /** At home until the first transaction, on whichever node. */
  @Override
  public synchronized boolean idle() {
    if (config.sleeps() && !used) {
      used = watch != null || !journal.isEmpty();
      return !used;
    }
    return config.off();
  }

  private void open() {
    if (config.atHome()) {
      home = Optional.of(opened());
    }
    URI url = home.map(HomeHorizon::url).or(config::horizon).orElseThrow();
    watch = new HorizonWatch(url, config.passphrase(), config.timeout());
    if (home.isPresent()) {
      found(custody().address());
      found(custody().feeAccount());
    }
  }

  private HomeHorizon opened() {
    try {
      return new HomeHorizon(
          new StandaloneNetwork(journal, GENESIS, clock), new Failures(), config.homePort());
    } catch (IOException taken) {
      throw new UncheckedIOException("the network at home finds no port", taken);
    }
  }

  /** So that the first payment of a newcomer arrives. */
  private void found(String account) {
    if (watch.account(account).isEmpty()) {
      new Friendbot(horizon(), config.timeout()).give(account);
    }
  }

  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.close();
    }
    home.ifPresent(HomeHorizon::close);
  }
}
