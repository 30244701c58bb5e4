package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.NOW;
import static com.predictiq.markets.internal.GivenMarket.RULES;
import static com.predictiq.markets.internal.GivenMarket.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.Tier;
import com.predictiq.markets.drafting.CheckedDraft;
import com.predictiq.platform.RequestRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreationRulesTest {

  @Test
  void fills_in_what_nobody_said() {
    CheckedDraft draft = RULES.check(complete().draft(), NOW);
    MarketTerms terms = draft.terms();
    assertThat(draft.resolutionTime()).isEqualTo(CLOSE);
    assertThat(terms.feeModel()).isEqualTo(FeeModel.FLAT);
    assertThat(terms.fee()).isEqualTo(new Bps(250));
    assertThat(terms.tier()).isEqualTo(Tier.BASIC);
    assertThat(terms.disputeWindow()).isEqualTo(Duration.ofDays(3));
    assertThat(terms.resolutionTimeout()).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void names_every_fault_at_once() {
    Rejected no =
        refused(
            GivenMarket.said()
                .title("short")
                .outcomes("Yes")
                .category("No Word")
                .tags("a", "a")
                .asset("GOLD")
                .close(NOW)
                .add(GivenMarket.Terms.fee("flat", 1_001))
                .add(GivenMarket.Terms.window(3_599)));
    assertThat(no.refusal()).isEqualTo(RequestRefusal.VALIDATION_FAILED);
    assertThat(no.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/title",
            "/outcomes",
            "/category",
            "/tags/1",
            "/asset",
            "/close_time",
            "/fee_bps",
            "/dispute_window_seconds");
  }

  @Test
  void misses_what_has_no_default() {
    assertThat(refused(GivenMarket.said()).faults())
        .allMatch(fault -> fault.code().equals("REQUIRED"))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/title", "/outcomes", "/category", "/asset", "/close_time");
  }

  @Test
  void calls_a_single_kind_of_fault_by_its_own_name() {
    assertThat(refused(complete().close(NOW)).refusal())
        .isEqualTo(MarketRefusal.INVALID_TIME_RANGE);
    assertThat(refused(complete().asset("GOLD")).refusal()).isEqualTo(MarketRefusal.WRONG_ASSET);
    assertThat(refused(complete().outcomes(labels(101))).refusal())
        .isEqualTo(MarketRefusal.TOO_MANY_OUTCOMES);
  }

  @Test
  void takes_two_to_a_hundred_outcomes() {
    assertThat(RULES.check(complete().outcomes(labels(100)).draft(), NOW).outcomes()).hasSize(100);
    assertThat(refused(complete().outcomes("Yes")).faults())
        .extracting(Fault::pointer)
        .containsExactly("/outcomes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "YES",
        "Ye\u200ds",
        "\u0423es",
        "\uff39es",
        "Y\u0435s",
        "\u03a5es",
        "Yes\ufe0e"
      })
  void refuses_a_label_that_looks_like_another(String twin) {
    assertThat(refused(complete().outcomes("Yes", twin)).faults())
        .extracting(Fault::pointer)
        .containsExactly("/outcomes/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " Yes",
        "Yes ",
        "Y\u0000es",
        "Y\nes",
        "\u202eseY",
        "Y\u200bes",
        "\ud800",
        "Y\u2028es",
        "\u00a0",
        "Yes\u202f",
        "\u3164",
        "\u2800",
        "Y\u034fes",
        "\u200d",
        "\ufe0f"
      })
  void refuses_a_label_that_cannot_be_read_as_it_is(String label) {
    assertThat(refused(complete().outcomes(label, "No")).faults())
        .extracting(Fault::pointer)
        .contains("/outcomes/0");
  }

  @Test
  void counts_characters_and_not_bytes() {
    String title = "\ud83c\udf27".repeat(200);
    assertThat(RULES.check(complete().title(title).draft(), NOW).title()).isEqualTo(title);
    assertThat(refused(complete().title(title + "!")).faults())
        .containsExactly(new Fault("/title", "WRONG_LENGTH", "must have 10 to 200 characters"));
  }

  @Test
  void takes_at_most_a_tenth() {
    assertThat(
            RULES
                .check(complete().add(GivenMarket.Terms.fee("winnings", 1_000)).draft(), NOW)
                .terms()
                .fee())
        .isEqualTo(MarketTerms.MAX_FEE);
    assertThat(refused(complete().add(GivenMarket.Terms.fee("flat", -1))).faults())
        .extracting(Fault::code)
        .containsExactly("OUT_OF_RANGE");
  }

  @Test
  void takes_no_fee_where_none_is_agreed() {
    assertThat(refused(complete().add(GivenMarket.Terms.fee("none", 10))).faults())
        .extracting(Fault::pointer)
        .containsExactly("/fee_bps");
  }

  @Test
  void leaves_time_between_the_last_stake_and_the_price_that_decides() {
    GivenMarket.Said oracle =
        complete().asset("XLM").add(GivenMarket.Terms.source("oracle", Optional.of("xlm-usd")));
    CheckedDraft draft = RULES.check(oracle.draft(), NOW);
    assertThat(draft.resolutionTime()).isEqualTo(CLOSE.plus(Duration.ofDays(1)));
    assertThat(
            refused(oracle.add(GivenMarket.Terms.resolution(CLOSE.plus(Duration.ofHours(23)))))
                .refusal())
        .isEqualTo(MarketRefusal.INVALID_TIME_RANGE);
  }

  @Test
  void is_not_confused_by_times_at_the_ends_of_the_world() {
    assertThat(refused(complete().close(Instant.MAX)).refusal())
        .isEqualTo(MarketRefusal.INVALID_TIME_RANGE);
    assertThat(refused(complete().close(Instant.MIN)).refusal())
        .isEqualTo(MarketRefusal.INVALID_TIME_RANGE);
    assertThat(refused(complete().add(GivenMarket.Terms.resolution(Instant.MAX))).refusal())
        .isEqualTo(MarketRefusal.INVALID_TIME_RANGE);
  }

  @Test
  void asks_no_gap_of_play_money() {
    GivenMarket.Said oracle =
        complete().add(GivenMarket.Terms.source("oracle", Optional.of("xlm-usd")));
    assertThat(RULES.check(oracle.draft(), NOW).resolutionTime()).isEqualTo(CLOSE);
  }

  @Test
  void an_oracle_of_play_money_may_be_objected_to_for_a_minute_only() {
    GivenMarket.Said quick = complete().add(GivenMarket.Terms.window(60));
    assertThat(refused(quick).faults())
        .extracting(Fault::pointer)
        .containsExactly("/dispute_window_seconds");
    quick.add(GivenMarket.Terms.source("oracle", Optional.of("xlm-usd")));
    assertThat(RULES.check(quick.draft(), NOW).terms().disputeWindow())
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(refused(quick.asset("XLM")).faults())
        .extracting(Fault::pointer)
        .containsExactly("/dispute_window_seconds");
  }

  @Test
  void an_oracle_needs_a_feed_and_nobody_else_does() {
    assertThat(
            refused(complete().add(GivenMarket.Terms.source("oracle", Optional.empty()))).faults())
        .extracting(Fault::pointer)
        .containsExactly("/oracle_feed");
    assertThat(
            refused(complete().add(GivenMarket.Terms.source("admin", Optional.of("x")))).faults())
        .extracting(Fault::pointer)
        .containsExactly("/oracle_feed");
  }

  @Test
  void a_parent_comes_with_the_outcome_it_has_to_have() {
    String parent = new UUID(0, 9).toString();
    assertThat(
            refused(complete().add(GivenMarket.Terms.parent(Optional.of(parent), Optional.empty())))
                .faults())
        .extracting(Fault::pointer)
        .containsExactly("/parent_outcome");
    assertThat(
            refused(complete().add(GivenMarket.Terms.parent(Optional.of("x"), Optional.of(0))))
                .faults())
        .extracting(Fault::pointer)
        .containsExactly("/parent");
  }

  private static Rejected refused(GivenMarket.Said said) {
    return catchThrowableOfType(Rejected.class, () -> RULES.check(said.draft(), NOW));
  }

  private static String[] labels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Option " + i).toArray(String[]::new);
  }
}
