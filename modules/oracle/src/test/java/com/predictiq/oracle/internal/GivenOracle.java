package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;

/** The oracle on a database of its own, with a clock that stands still and a source to script. */
final class GivenOracle implements AutoCloseable {

  static final FeedId FEED = new FeedId("gold-test");

  final TestDatabase database = TestDatabase.fresh();
  final SettableClock clock = new SettableClock();
  private final Sql sql = new Sql(database.dataSource());
  final OracleConfig config = OracleConfig.from(TestConfig.defaults());
  final ReadingStore readings = new ReadingStore(sql);

  private final EntityManagerFactory unit = database.entityManagerFactory("oracle");
  private final EntityManager entities = unit.createEntityManager();

  final FeedStore feeds = new FeedStore(entities, sql);
  final OracleDesk desk = new OracleDesk(feeds, readings, config, clock);

  void feed(FeedId id, String source, String symbol) {
    feeds.introduce(id, source, symbol, clock.instant());
  }

  /** A reading of {@link #FEED}, published and received at that time. */
  Reading reading(Instant at, long units, long confidence) {
    return new Reading(FEED, "test", new Price(units, confidence, -2), at, at);
  }

  @Override
  public void close() {
    entities.close();
    unit.close();
    database.close();
  }
}
