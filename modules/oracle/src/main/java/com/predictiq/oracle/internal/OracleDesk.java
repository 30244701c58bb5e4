package com.predictiq.oracle.internal;

import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.Candle;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.FeedView;
import com.predictiq.oracle.Feeds;
import com.predictiq.oracle.IntroduceFeed;
import com.predictiq.oracle.OracleRefusal;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.TimeRange;
import com.predictiq.oracle.Tolerance;
import com.predictiq.oracle.fixing.ConfidenceRule;
import com.predictiq.oracle.sources.SourceFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers about feeds, and judges whether a reading may be acted on. */
@ApplicationScoped
class OracleDesk implements Feeds {

  /** A day of minutes, and some. */
  private static final int MOST_CANDLES = 1_500;

  private final FeedStore feeds;
  private final ReadingStore readings;
  private final CandleStore candles;
  private final IntroducesFeeds introduction;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  OracleDesk(
      FeedStore feeds,
      ReadingStore readings,
      CandleStore candles,
      IntroducesFeeds introduction,
      OracleConfig config,
      InstantSource clock) {
    this.feeds = feeds;
    this.readings = readings;
    this.candles = candles;
    this.introduction = introduction;
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

  @Override
  public FeedView introduce(IntroduceFeed command) {
    SourceFeed feed = introduction.introduce(command);
    Optional<Reading> latest = readings.latest(feed.id());
    return new FeedView(
        feed.id(),
        command.source(),
        feed.symbol(),
        latest,
        latest.map(reading -> age(reading, clock.instant())));
  }

  @Override
  public List<Candle> candles(FeedId feed, CandleWidth width, TimeRange range) {
    refuseUnknown(feed);
    Duration most = width.duration().multipliedBy(MOST_CANDLES);
    if (Duration.between(range.from(), range.to()).compareTo(most) > 0) {
      throw new Rejected(
          OracleRefusal.INVALID_TIME_RANGE,
          "A range has at most " + MOST_CANDLES + " candles; ask for a part, or for wider ones.");
    }
    return candles.candles(feed, width, range, MOST_CANDLES);
  }

  private void refuseUnknown(FeedId feed) {
    if (feeds.find(feed).isEmpty()) {
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
