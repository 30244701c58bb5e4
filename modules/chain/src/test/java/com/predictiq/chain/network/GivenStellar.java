package com.predictiq.chain.network;

import com.predictiq.chain.standalone.Failures;
import com.predictiq.chain.standalone.HomeHorizon;
import com.predictiq.chain.standalone.Journal;
import com.predictiq.chain.standalone.StandaloneNetwork;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.stellar.sdk.Server;

/** A network at home of a test's own, spoken to over HTTP, with a clock that can be set. */
public final class GivenStellar implements Stellar, AutoCloseable {

  public final SettableClock clock = new SettableClock();
  public final Failures failures = new Failures();
  public final StandaloneNetwork network =
      new StandaloneNetwork(
          Journal.inMemory(), SettableClock.START.minus(Duration.ofHours(1)), clock);
  public final HomeHorizon horizon;
  public final Server server;
  private final StellarConfig config;
  private final HorizonWatch watch;
  private final Custody custody;

  public GivenStellar() {
    this(TestConfig.defaults());
  }

  public GivenStellar(TestConfig settings) {
    config =
        StellarConfig.from(
            settings
                .with("predictiq.platform.secret", "a secret of the test's own, long enough")
                .with("predictiq.chain.network", "standalone"));
    try {
      horizon = new HomeHorizon(network, failures, 0);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    server = new Server(horizon.url().toString());
    watch = new HorizonWatch(horizon.url(), config.passphrase(), Duration.ofSeconds(5));
    custody = new KeyCustody(config.custodySeed(), config.passphrase());
  }

  /** Somebody with ten thousand play lumens. */
  public Person person() {
    return new Person(this);
  }

  public void pass(Duration time) {
    clock.advance(time);
  }

  @Override
  public StellarConfig config() {
    return config;
  }

  @Override
  public ChainWatch watch() {
    return watch;
  }

  @Override
  public Custody custody() {
    return custody;
  }

  @Override
  public URI horizon() {
    return horizon.url();
  }

  @Override
  public Optional<URI> friendbot() {
    return Optional.of(horizon.url());
  }

  @Override
  public void close() {
    watch.close();
    server.close();
    horizon.close();
  }
}
