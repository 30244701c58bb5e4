package com.predictiq.oracle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.oracle.CandleWidth;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The candles of a day, with as many readings beside them as one asks for. A small house here;
 * {@code bench/oracle} grows it to fifty million.
 */
class CandlesOfADayIT {

  private static final int FEEDS = 200;
  private static final long READINGS = Long.getLong("predictiq.oracle.readings", 40_000);
  private static final int LOOKS = 50;

  /** A day of minutes is 1,440 rows of some hundred bytes each, scattered at worst. */
  private static final long MOST_PAGES = 1_500;

  private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

  /** One reading a second of each feed, day by day; each day takes its place when it is full. */
  private static final String GROW =
      """
      insert into oracle.%s (feed_id, publish_time, received_at, source, price, confidence, exponent)
      select 'feed-' || f, t, t, 'test', 1000000 + hashint8(extract(epoch from t)::bigint * f) %% 1000,
             100, -4
        from generate_series(0, %d) f,
             generate_series('%s'::timestamptz, '%s'::timestamptz, interval '1 second') t\
      """;

  /** What the trigger keeps, made at once: minutes of readings, and the rest of minutes. */
  private static final List<String> CANDLES =
      List.of(
          """
          insert into oracle.candles
          select feed_id, 60, date_bin('1 minute', publish_time, 'epoch'),
                 (array_agg(price order by publish_time))[1] / 10000.0, max(price) / 10000.0,
                 min(price) / 10000.0, (array_agg(price order by publish_time desc))[1] / 10000.0,
                 count(*), min(publish_time), max(publish_time)
            from oracle.readings group by 1, 3\
          """,
          """
          insert into oracle.candles
          select feed_id, w.width, date_bin(make_interval(secs => w.width), starts_at, 'epoch'),
                 (array_agg(open order by starts_at))[1], max(high), min(low),
                 (array_agg(close order by starts_at desc))[1], sum(readings), min(first_at),
                 max(last_at)
            from oracle.candles cross join (values (300), (3600), (86400)) w (width)
           where width_seconds = 60 group by 1, 2, 3\
          """,
          "analyze oracle.candles");

  @Test
  void are_there_at_once_however_many_readings_lie_beside_them() {
    try (GivenOracle oracle = new GivenOracle()) {
      grow(oracle);
      List<Plan> plans = IntStream.range(0, LOOKS).mapToObj(look -> look(oracle, look)).toList();
      long readings =
          oracle
              .sql
              .first("select count(*) as n from oracle.readings", row -> row.getLong("n"))
              .orElseThrow();
      List<Double> took = plans.stream().map(Plan::millis).sorted().toList();
      System.out.printf(
          "figure: readings=%d candles_of_a_day_median_ms=%.2f max_ms=%.2f pages=%d%n",
          readings, took.get(LOOKS / 2), took.get(LOOKS - 1), plans.get(0).pages());
      assertThat(readings).isGreaterThanOrEqualTo(READINGS);
      assertThat(took.get(0)).as("of the quickest; others wait for each other").isLessThan(20);
      assertThat(plans).allMatch(plan -> plan.pages() < MOST_PAGES).allMatch(Plan::walksTheKey);
    }
  }

  /** What PostgreSQL says of one look: its time, and the pages it had to touch. */
  private record Plan(double millis, long pages, boolean walksTheKey) {

    static Plan of(String text) {
      return new Plan(
          Double.parseDouble(found("Execution Time: ([0-9.]+)", text)),
          Long.parseLong(found("shared hit=([0-9]+)", text))
              + (text.contains("read=") ? Long.parseLong(found("read=([0-9]+)", text)) : 0),
          text.contains("candles_pkey") && !text.contains("Seq Scan"));
    }

    private static String found(String pattern, String text) {
      Matcher matcher = Pattern.compile(pattern).matcher(text);
      assertThat(matcher.find()).as(text).isTrue();
      return matcher.group(1);
    }
  }

  private static Plan look(GivenOracle oracle, int look) {
    List<String> lines =
        oracle.sql.list(
            "explain (analyze, buffers) " + CandleStore.OF_RANGE,
            row -> row.getString(1),
            "feed-" + look * 37 % FEEDS,
            CandleWidth.MINUTE.seconds(),
            BEGIN,
            BEGIN.plus(Duration.ofDays(1)),
            1_500);
    return Plan.of(String.join("\n", lines));
  }

  private static void grow(GivenOracle oracle) {
    oracle.sql.change(
        """
        insert into oracle.feeds (id, source, symbol, introduced_at)
        select 'feed-' || f, 'test', 'S' || f, ? from generate_series(0, ?) f\
        """,
        SettableClock.START,
        FEEDS - 1);
    long seconds = (READINGS + FEEDS - 1) / FEEDS;
    for (long from = 0, day = 0; from < seconds; from += 86_400, day++) {
      Instant begin = BEGIN.plus(Duration.ofDays(day));
      Instant last = begin.plusSeconds(Math.min(86_400, seconds - from) - 1);
      fill(oracle, "readings_2026060" + (day + 1), begin, last);
    }
    CANDLES.forEach(oracle.sql::change);
  }

  private static void fill(GivenOracle oracle, String name, Instant begin, Instant last) {
    oracle.sql.change(
        "create table oracle.%s (like oracle.readings including defaults including constraints)"
            .formatted(name));
    oracle.sql.change(GROW.formatted(name, FEEDS - 1, begin, last));
    oracle.sql.change(
        "alter table oracle.%s add primary key (feed_id, publish_time)".formatted(name));
    oracle.sql.change(
        "alter table oracle.readings attach partition oracle.%s for values from ('%s') to ('%s')"
            .formatted(name, begin, begin.plus(Duration.ofDays(1))));
  }
}
