package com.predictiq.oracle.fixing;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.oracle.Comparison;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.Verdict;
import com.predictiq.oracle.fixing.Decision.Why;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixingTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant AFTER = NOON.plusSeconds(120);

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, '100', 99.99, 1",
    "AT_LEAST, '100', 100.00, 0",
    "AT_MOST, '100', 100.00, 0",
    "AT_MOST, '100', 100.01, 1",
    "INSIDE, '90 110', 89.99, 1",
    "INSIDE, '90 110', 90.00, 0",
    "INSIDE, '90 110', 110.00, 0",
    "INSIDE, '90 110', 110.01, 1",
    "BUCKETS, '90 100 110', 89.99, 0",
    "BUCKETS, '90 100 110', 90.00, 1",
    "BUCKETS, '90 100 110', 109.99, 2",
    "BUCKETS, '90 100 110', 110.00, 3",
  })
  void a_price_says_which_outcome_it_is(
      Comparison comparison, String bounds, BigDecimal price, int outcome) {
    List<BigDecimal> parsed = Arrays.stream(bounds.split(" ")).map(BigDecimal::new).toList();
    assertThat(new PriceQuestion(comparison, parsed).outcomeAt(price)).isEqualTo(outcome);
  }

  @Test
  void compares_across_exponents_without_rounding() {
    PriceQuestion question =
        new PriceQuestion(Comparison.AT_LEAST, List.of(new BigDecimal("0.000000000001")));
    assertThat(question.outcomeAt(new Price(1, 0, -12).value())).isZero();
    assertThat(question.outcomeAt(new Price(999_999, 0, -18).value())).isEqualTo(1);
    assertThat(question.outcomeAt(new Price(Long.MAX_VALUE, 0, 18).value())).isZero();
  }

  @Test
  void takes_the_first_published_from_the_time_on() {
    Reading before = reading("a", 90_00, -1, 0);
    Reading first = reading("a", 101_00, 3, 4);
    Reading later = reading("a", 80_00, 4, 4);
    Decision decision = fixing(1, 1).decide(List.of(later, before, first), AFTER);
    assertThat(decision.outcome()).contains(0);
    assertThat(decision.readings()).extracting(Decision.Judged::reading).containsExactly(first);
  }

  @Test
  void waits_for_all_sources_until_the_deadline_and_then_for_enough() {
    List<Reading> two = List.of(reading("a", 101_00, 1, 2), reading("b", 102_00, 1, 2));
    assertThat(fixing(3, 2).decide(two, AFTER.minusMillis(1)).why()).contains(Why.WAITING);
    assertThat(fixing(3, 2).decide(two, AFTER).outcome()).contains(0);
    assertThat(fixing(2, 2).decide(two, NOON.plusSeconds(2)).outcome()).contains(0);
    assertThat(fixing(3, 3).decide(two, AFTER).why()).contains(Why.NO_READING);
  }

  @Test
  void what_comes_after_the_count_closed_is_late() {
    List<Reading> three =
        List.of(
            reading("a", 101_00, 1, 2), reading("b", 102_00, 1, 2), reading("c", 99_00, 1, 121));
    Decision decision = fixing(3, 2).decide(three, AFTER.plusSeconds(9));
    assertThat(decision.outcome()).contains(0);
    assertThat(decision.readings())
        .extracting(Decision.Judged::verdict)
        .containsExactlyInAnyOrder(Verdict.USED, Verdict.USED, Verdict.LATE);
  }

  @Test
  void both_sides_are_no_answer() {
    List<Reading> two = List.of(reading("a", 101_00, 1, 2), reading("b", 99_00, 1, 2));
    assertThat(fixing(2, 2).decide(two, AFTER).why()).contains(Why.TIE);
  }

  @Test
  void says_why_it_has_no_answer() {
    assertThat(fixing(1, 1).decide(List.of(), AFTER).why()).contains(Why.NO_READING);
    assertThat(fixing(1, 1).decide(List.of(reading("a", 101_00, 61, 62)), AFTER).why())
        .contains(Why.STALE_PRICE);
    Reading vague = new Reading(new FeedId("a"), "test", new Price(101_00, 3_00, -2), NOON, NOON);
    assertThat(fixing(1, 1).decide(List.of(vague), AFTER).why()).contains(Why.CONFIDENCE_TOO_LOW);
  }

  @ParameterizedTest
  @CsvSource({"1, '2 2 1', 2", "2, '0 1', -1", "3, '0 0', -1", "1, '', -1", "1, '0', 0"})
  void more_voices_than_for_any_other_decide(int needed, String voices, int outcome) {
    List<Integer> said =
        Arrays.stream(voices.split(" ")).filter(v -> !v.isEmpty()).map(Integer::valueOf).toList();
    assertThat(new Plurality(needed).decide(said, NOON).outcome().orElse(-1)).isEqualTo(outcome);
  }

  private static Reading reading(String feed, long units, int published, int received) {
    return new Reading(
        new FeedId(feed),
        "test",
        new Price(units, 1, -2),
        NOON.plusSeconds(published),
        NOON.plusSeconds(received));
  }

  private static Fixing fixing(int sources, int needed) {
    return new Fixing(
        new FixingRules(
            sources,
            needed,
            NOON,
            Duration.ofMinutes(1),
            new Bps(200),
            new Bps(500),
            Duration.ofMinutes(2)),
        new PriceQuestion(Comparison.AT_LEAST, List.of(new BigDecimal("100"))));
  }
}
