package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.sources.GivenSources;
import com.predictiq.oracle.sources.ManualSource;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.oracle.sources.SourcesConfig;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;

/** The oracle on a database of its own, with a clock that stands still and sources to script. */
final class GivenOracle implements AutoCloseable {

  static final FeedId FEED = new FeedId("gold-test");

  final TestDatabase database = TestDatabase.fresh();
  final SettableClock clock = new SettableClock();
  final CountedMetrics counted = new CountedMetrics();
  final Sql sql = new Sql(database.dataSource());
  final OracleConfig config = OracleConfig.from(TestConfig.defaults());
  final ReadingStore readings = new ReadingStore(sql);
  final CandleStore candles = new CandleStore(sql);
  final QuestionStore questions = new QuestionStore(sql);
  final FixingStore fixings = new FixingStore(sql);
  final SourceStates states = new SourceStates(sql);
  final OracleMetrics metrics =
      new OracleMetrics(readings, questions, candles, counted.registry(), clock);
  final KeepsReadings keeps = new KeepsReadings(readings, metrics);
  final AsksSources asks = new AsksSources(keeps, states, clock);

  private final EntityManagerFactory unit = database.entityManagerFactory("oracle");
  private final EntityManager entities = unit.createEntityManager();

  final FeedStore feeds = new FeedStore(entities, sql);
  final ScriptedSource test = new ScriptedSource("test", clock);
  final ScriptedSource other = new ScriptedSource("other", clock);
  final PriceSource simulated =
      GivenSources.simulated(SourcesConfig.from(TestConfig.defaults()), clock);
  final MedianSource median = new MedianSource(readings, config, clock);
  final Sources sources = new Sources(List.of(test, other, simulated, median, new ManualSource()));
  final LooksAtFeeds looks = new LooksAtFeeds(readings, sources, asks, config, clock);
  final IntroducesFeeds introduces = new IntroducesFeeds(feeds, sources, asks, keeps, clock);
  final OracleDesk desk = new OracleDesk(feeds, readings, candles, introduces, config, clock);
  final TakesQuestions takes = new TakesQuestions(feeds, questions, looks, config);
  final GathersFirsts gathers = new GathersFirsts(feeds, fixings, sources, asks);
  final Decides decides = new Decides(fixings);
  final AnswersMarkets answers = new AnswersMarkets(questions, fixings, decides, clock);

  void feed(FeedId id, String source, String symbol) {
    feeds.introduce(new SourceFeed(id, symbol, "ref-" + id, List.of(), 1), source, clock.instant());
  }

  /** A reading of {@link #FEED}, published and received at that time. */
  Reading reading(Instant at, long units, long confidence) {
    return new Reading(FEED, "test", new Price(units, confidence, -2), at, at);
  }

  TakesReadings rounds(PriceSource source) {
    return new TakesReadings(source, feeds, asks, keeps, config, clock);
  }

  /** As it was at the beginning, for a class that asks much of one database. */
  void forgetAll() {
    sql.change("truncate oracle.readings, oracle.latest, oracle.candles, oracle.source_states");
    sql.change("truncate oracle.questions cascade");
    sql.change("delete from oracle.feeds where source <> 'manual'");
    entities.clear();
    test.forgetAll();
    other.forgetAll();
    counted.counts.clear();
    clock.set(SettableClock.START);
  }

  @Override
  public void close() {
    entities.close();
    unit.close();
    database.close();
  }
}
