package com.predictiq.acceptance.scenario;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Two installations on one empty database, started at the same moment. */
final class TwoNodes implements AutoCloseable {

  static final int NEWSLETTER_LIMIT = 6;

  private final TestDatabase database = TestDatabase.empty();
  private final Optional<RedisServer> redis = RedisServer.ifPresent();
  private final OraclePrices prices = new OraclePrices();
  private final HouseClock clock = HouseClock.create();
  private final Installation here = installation();
  private final Installation there = installation();
  private final RunningNode one = here.start();
  private RunningNode other = there.start();

  private TwoNodes() {}

  static TwoNodes start() {
    TwoNodes nodes = new TwoNodes();
    try {
      nodes.one.awaitReady();
      nodes.other.awaitReady();
      return nodes;
    } catch (RuntimeException | Error failure) {
      nodes.close();
      throw failure;
    }
  }

  RunningNode one() {
    return one;
  }

  RunningNode other() {
    return other;
  }

  /** What both are told to share limits through; aborts the test where there is none. */
  RedisServer redis() {
    return Programs.present(RedisServer.PROGRAM, redis);
  }

  /** The price service that both may ask. */
  OraclePrices prices() {
    return prices;
  }

  /** What time it is at both. */
  Instant now() {
    return clock.now();
  }

  /** Lets so much time pass at both, and at the price service. */
  void pass(Duration time) {
    clock.pass(time);
    prices.setAhead(clock.ahead());
  }

  void stopTheOther() {
    other.stop();
  }

  void startTheOther() {
    other = there.start().awaitReady();
  }

  @Override
  public void close() {
    here.close();
    there.close();
    redis.ifPresent(RedisServer::close);
    prices.close();
    clock.close();
    database.close();
  }

  private Installation installation() {
    Installation installation =
        Installation.on(address(database.url()))
            .with("PREDICTIQ_PLATFORM_TRUSTED_PROXIES", "127.0.0.1,::1")
            .with("PREDICTIQ_PLATFORM_LIMIT_ADMIN", "10000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_LOG_IN", "10000/60")
            .with("PREDICTIQ_PLATFORM_CLOCK_AHEAD_FILE", clock.file().toString())
            .with("PREDICTIQ_ORACLE_PYTH_URL", prices.address())
            .with("PREDICTIQ_MARKETS_MOVE_EVERY_MILLIS", "500")
            .with("PREDICTIQ_PLATFORM_LIMIT_GUESSES", "100000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_NEWSLETTER", NEWSLETTER_LIMIT + "/3600");
    redis.ifPresent(server -> installation.with("REDIS_URL", server.url()));
    return installation;
  }

  static String address(DatabaseUrl url) {
    return "postgres://%s@%s".formatted(url.user(), url.place());
  }
}
