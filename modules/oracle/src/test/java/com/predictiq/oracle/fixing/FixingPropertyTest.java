package com.predictiq.oracle.fixing;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.oracle.Comparison;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A fixing is a fact about what was published, and nobody who asks can make it another. */
class FixingPropertyTest {

  private static final Instant TIME = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration AGE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long STRIKE = 100_000;

  @Property(tries = 2_000)
  void does_not_depend_on_the_order_in_which_readings_came(
      @ForAll @IntRange(min = 1, max = 7) int sources, @ForAll Random chance) {
    List<Reading> readings = readings(sources, chance);
    Instant now = TIME.plusSeconds(chance.nextInt(300));
    Decision once = fixing(sources).decide(readings, now);
    Collections.shuffle(readings, chance);
    readings.addAll(new ArrayList<>(readings).subList(0, readings.size() / 2));
    assertThat(fixing(sources).decide(readings, now)).isEqualTo(once);
  }

  /** Somebody asks at every second; each sees what had come by then. One answer is all they get. */
  @Property(tries = 1_000)
  void does_not_depend_on_who_asks_when(
      @ForAll @IntRange(min = 1, max = 7) int sources, @ForAll Random chance) {
    List<Reading> all = readings(sources, chance);
    Optional<Integer> first = Optional.empty();
    for (int second = 0; second <= 300; second++) {
      Instant now = TIME.plusSeconds(second);
      List<Reading> come =
          all.stream().filter(reading -> !reading.receivedAt().isAfter(now)).toList();
      Decision decision = fixing(sources).decide(come, now);
      if (first.isPresent()) {
        assertThat(decision.outcome()).isEqualTo(first);
      }
      first = decision.outcome();
    }
    assertThat(fixing(sources).decide(all, TIME.plus(Duration.ofDays(9))).outcome())
        .isEqualTo(first);
  }

  /** Good ones agree within the spread; the strangers are fewer than they, late or far away. */
  @Property(tries = 2_000)
  void a_stale_or_wild_source_changes_no_answer_that_good_ones_gave(
      @ForAll @IntRange(min = 1, max = 7) int good,
      @ForAll @IntRange(min = 0, max = 6) int strangers,
      @ForAll Random chance) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < good; i++) {
      readings.add(reading("good-" + i, STRIKE - 900 + chance.nextInt(1_800), 5, 10));
    }
    int needed = good;
    Instant late = TIME.plus(Duration.ofDays(1));
    Decision before = fixing(needed, needed).decide(readings, late);
    int wild = 0;
    for (int i = 0; i < strangers; i++) {
      boolean stale = chance.nextBoolean() || wild + 1 >= good;
      wild += stale ? 0 : 1;
      readings.add(
          stale
              ? reading("odd-" + i, 1 + chance.nextInt(1_000_000), 61 + chance.nextInt(900), 10)
              : reading("odd-" + i, wildPrice(chance), 5, chance.nextInt(200)));
    }
    Decision after = fixing(needed + strangers, needed).decide(readings, late);
    assertThat(after.outcome()).isEqualTo(before.outcome());
    assertThat(after.price()).isEqualTo(before.price());
  }

  private static long wildPrice(Random chance) {
    return chance.nextBoolean() ? 1 + chance.nextInt(80_000) : 120_000 + chance.nextInt(900_000);
  }

  /** Most good and near the strike; some stale, some vague, some wild, some late. */
  private static List<Reading> readings(int sources, Random chance) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < sources; i++) {
      if (chance.nextInt(6) > 0) {
        long price = chance.nextInt(6) > 0 ? 97_000 + chance.nextInt(6_000) : wildPrice(chance);
        int published = chance.nextInt(8) > 0 ? chance.nextInt(61) : 61 + chance.nextInt(60);
        int delay = chance.nextInt(4) > 0 ? chance.nextInt(20) : chance.nextInt(180);
        Reading reading = reading("source-" + i, price, published, published + delay);
        readings.add(
            chance.nextInt(8) > 0
                ? reading
                : new Reading(
                    reading.feed(),
                    reading.source(),
                    new Price(price, price, -2),
                    reading.publishTime(),
                    reading.receivedAt()));
      }
    }
    return readings;
  }

  private static Reading reading(String feed, long units, int published, int received) {
    Instant at = TIME.plusSeconds(published);
    return new Reading(
        new FeedId(feed),
        "test",
        new Price(units, units / 1_000, -2),
        at,
        TIME.plusSeconds(Math.max(published, received)));
  }

  private static Fixing fixing(int sources) {
    return fixing(sources, sources / 2 + 1);
  }

  private static Fixing fixing(int sources, int needed) {
    return new Fixing(
        new FixingRules(sources, needed, TIME, AGE, new Bps(200), new Bps(500), PATIENCE),
        new PriceQuestion(Comparison.AT_LEAST, List.of(new BigDecimal("1000.00"))));
  }
}
