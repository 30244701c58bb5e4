package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.HouseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the scrape sees of the oracle. A look at the readings serves all gauges for a while. */
@ApplicationScoped
class OracleMetrics {

  static final String STORED = "stored";
  static final String DUPLICATE = "duplicate";

  private static final Duration GOOD_FOR = Duration.ofSeconds(2);

  private static final Metadata AGE =
      Metadata.builder()
          .withName("oracle_reading_age_seconds")
          .withDescription("How long ago the newest reading of a feed was published.")
          .build();

  private final ReadingStore readings;
  private final QuestionStore questions;
  private final CandleStore candles;
  private final MetricRegistry metrics;
  private final InstantSource clock;
  private final Set<FeedId> known = ConcurrentHashMap.newKeySet();
  private final Map<FeedId, Instant> published = new ConcurrentHashMap<>();
  private volatile Instant lookedAt = Instant.MIN;
  private volatile long overdue;
  private volatile long homeless;

  @Inject
  OracleMetrics(
      ReadingStore readings,
      QuestionStore questions,
      CandleStore candles,
      MetricRegistry metrics,
      InstantSource clock) {
    this.readings = readings;
    this.questions = questions;
    this.candles = candles;
    this.metrics = metrics;
    this.clock = clock;
  }

  void register(@Observes HouseOpened opened) {
    metrics.gauge(
        named("oracle_markets_overdue", "Markets whose oracle should have answered by now."),
        this,
        self -> self.look().overdue);
    metrics.gauge(
        named("oracle_readings_homeless", "Readings of days that no table was made for."),
        this,
        self -> self.look().homeless);
    look();
  }

  void taken(String source, String outcome, int count) {
    if (count > 0) {
      metrics
          .counter("oracle_readings_total", new Tag("source", source), new Tag("outcome", outcome))
          .inc(count);
    }
  }

  void resolution(String result) {
    metrics.counter("oracle_resolutions_total", new Tag("result", result)).inc();
  }

  private static Metadata named(String name, String help) {
    return Metadata.builder().withName(name).withDescription(help).build();
  }

  /** The database being away is another alarm's matter; the scrape goes on with what was known. */
  private OracleMetrics look() {
    Instant now = clock.instant();
    if (now.isAfter(lookedAt.plus(GOOD_FOR))) {
      lookedAt = now;
      try {
        readings.latest().forEach(this::note);
        overdue = questions.overdue();
        homeless = candles.homeless();
      } catch (DatabaseFailure away) {
        lookedAt = now.minus(GOOD_FOR);
      }
    }
    return this;
  }

  private void note(Reading latest) {
    published.put(latest.feed(), latest.publishTime());
    if (known.add(latest.feed())) {
      metrics.gauge(
          AGE,
          latest.feed(),
          this::age,
          new Tag("feed", latest.feed().value()),
          new Tag("source", latest.source()));
    }
  }

  private double age(FeedId feed) {
    look();
    return Duration.between(published.get(feed), clock.instant()).toMillis() / 1_000.0;
  }
}
