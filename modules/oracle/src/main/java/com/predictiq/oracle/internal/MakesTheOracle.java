package com.predictiq.oracle.internal;

import com.predictiq.oracle.sources.CoinGeckoSource;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.PythSource;
import com.predictiq.oracle.sources.SimulatedSource;
import com.predictiq.oracle.sources.SourcesConfig;
import com.predictiq.platform.Dependency;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.Job;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;

/** Makes the rounds of each source, and reads the settings of the oracle at the boot. */
@ApplicationScoped
class MakesTheOracle {

  private static final int FIRST = 100;

  private final FeedStore feeds;
  private final AsksSources asks;
  private final KeepsReadings keeps;
  private final SourceStates states;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  MakesTheOracle(
      FeedStore feeds,
      AsksSources asks,
      KeepsReadings keeps,
      SourceStates states,
      OracleConfig config,
      InstantSource clock) {
    this.feeds = feeds;
    this.asks = asks;
    this.keeps = keeps;
    this.states = states;
    this.config = config;
    this.clock = clock;
  }

  @Produces
  @Singleton
  static OracleConfig config(Config config) {
    return OracleConfig.from(config);
  }

  @Produces
  @Singleton
  static SourcesConfig sources(Config config) {
    return SourcesConfig.from(config);
  }

  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot,
      OracleConfig config,
      SourcesConfig sources) {
    // being injected is all there is to do
  }

  /** Before anybody else begins: whoever opens a demo wants a price to ask about. */
  void takeFirstReadings(@Observes @Priority(FIRST) HouseOpened opened, SimulatedSource simulated) {
    rounds(simulated).run();
  }

  @Produces
  @Singleton
  Job simulatedRounds(SimulatedSource source) {
    return rounds(source);
  }

  @Produces
  @Singleton
  Job pythRounds(PythSource source) {
    return rounds(source);
  }

  @Produces
  @Singleton
  Job coinGeckoRounds(CoinGeckoSource source) {
    return rounds(source);
  }

  @Produces
  @Singleton
  Job medianRounds(MedianSource source) {
    return rounds(source);
  }

  @Produces
  @Singleton
  Dependency pyth(PythSource source) {
    return new SourceDependency(source, states, clock);
  }

  @Produces
  @Singleton
  Dependency coinGecko(CoinGeckoSource source) {
    return new SourceDependency(source, states, clock);
  }

  private Job rounds(PriceSource source) {
    return new TakesReadings(source, feeds, asks, keeps, config, clock);
  }
}
