package com.predictiq.oracle.sources;

import com.predictiq.testkit.TestConfig;
import java.time.InstantSource;

/** Sources for tests, made as the container makes them but for what watches over the calls. */
public final class GivenSources {

  private GivenSources() {}

  public static PriceSource simulated(SourcesConfig config, InstantSource clock) {
    return new SimulatedSource(config, clock);
  }

  public static PythSource pyth(SourcesConfig config, InstantSource clock) {
    return new PythSource(new PythDoor(config, clock), config, clock);
  }

  public static CoinGeckoSource coinGecko(SourcesConfig config, InstantSource clock) {
    return new CoinGeckoSource(new CoinGeckoDoor(config, clock), config, clock);
  }

  /** Both services at one address, asked with little patience, two feeds in a call. */
  public static SourcesConfig at(String address) {
    return SourcesConfig.from(
        TestConfig.defaults()
            .with("predictiq.oracle.pyth-url", address)
            .with("predictiq.oracle.coingecko-url", address)
            .with("predictiq.oracle.source-timeout-millis", "600")
            .with("predictiq.oracle.source-batch-size", "2"));
  }
}
