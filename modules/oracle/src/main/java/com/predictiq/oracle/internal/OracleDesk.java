package com.predictiq.oracle.internal;

import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.FeedView;
import com.predictiq.oracle.Feeds;
import com.predictiq.oracle.OracleRefusal;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.oracle.Tolerance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Answers about feeds, and judges whether a reading may be acted on. */
@ApplicationScoped
class OracleDesk implements Feeds {

  private final FeedStore feeds;
  private final ReadingStore readings;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  OracleDesk(FeedStore feeds, ReadingStore readings, OracleConfig config, InstantSource clock) {
    this.feeds = feeds;
    this.readings = readings;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Page<FeedView> all(PageRequest page) {
    Instant now = clock.instant();
    return readings
        .feeds(page)
        .map(
            feed ->
                new FeedView(
                    feed.id(),
                    feed.source(),
                    feed.symbol(),
                    feed.latest(),
                    feed.latest().map(reading -> age(reading, now))));
  }

  @Override
  public Reading latest(FeedId feed, Tolerance tolerance) {
    refuseUnknown(feed);
    Reading latest =
        readings
            .latest(feed)
            .orElseThrow(
                () ->
                    new Rejected(
                        OracleRefusal.ORACLE_FAILURE, "Feed " + feed + " has no reading yet."));
    refuseStale(latest, tolerance);
    refuseVague(latest, tolerance);
    return latest;
  }

  @Override
  public Page<Reading> history(FeedId feed, TimeRange range, PageRequest page) {
    refuseUnknown(feed);
    return readings.history(feed, range, page);
  }

  private void refuseUnknown(FeedId feed) {
    if (!feeds.has(feed)) {
      throw new Rejected(
          OracleRefusal.FEED_NOT_FOUND,
          "There is no feed " + feed + "; GET /api/v1/oracle/feeds lists them.");
    }
  }

  private void refuseStale(Reading latest, Tolerance tolerance) {
    Duration most = narrower(config.stalenessMax(), tolerance);
    Duration age = age(latest, clock.instant());
    if (age.compareTo(most) > 0) {
      throw new Rejected(
          OracleRefusal.STALE_PRICE,
          "The newest price is "
              + age.toSeconds()
              + " s old; "
              + most.toSeconds()
              + " s is the most.");
    }
  }

  private void refuseVague(Reading latest, Tolerance tolerance) {
    Bps house = config.confidenceMax();
    Bps most = tolerance.maxConfidence().filter(bps -> bps.value() < house.value()).orElse(house);
    if (!new ConfidenceRule(most).accepts(latest.price())) {
      throw new Rejected(
          OracleRefusal.CONFIDENCE_TOO_LOW,
          "The price is "
              + latest.price().text()
              + " give or take "
              + latest.price().confidenceText()
              + "; "
              + most.value()
              + " bps is the most.");
    }
  }

  private static Duration narrower(Duration house, Tolerance tolerance) {
    return tolerance.maxAge().filter(age -> age.compareTo(house) < 0).orElse(house);
  }

  /** Two clocks never agree to the millisecond; what is from the future is simply new. */
  private static Duration age(Reading reading, Instant now) {
    Duration age = Duration.between(reading.publishTime(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
