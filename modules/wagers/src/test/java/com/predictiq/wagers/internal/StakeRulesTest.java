package com.predictiq.wagers.internal;

import static com.predictiq.wagers.internal.GivenHouse.CLOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.WagerRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StakeRulesTest {

  private static final String NO_MEMBER = new UUID(7, 7).toString();

  private final GivenHouse house = new GivenHouse();
  private final MarketId market = house.market(GivenTerms.flat(250));
  private final MarketId nowhere = new MarketId(new UUID(9, 9));
  private final MemberId member = house.member(0);
  private Instant now = house.clock.instant();

  @Test
  void admits_a_stake_with_the_asset_named_or_not() {
    assertThat(admit(stake(market, 1, "12.5", null)).amount().units()).isEqualTo(1_250);
    assertThat(admit(stake(market, 1, "12.50", "PLAY")).amount().units()).isEqualTo(1_250);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0.00",
        "-1",
        "-0",
        "+1",
        "1e3",
        "NaN",
        "Infinity",
        "1,5",
        " 1",
        "01",
        ".5",
        "1.",
        "0.001",
        "99999999999999999999",
        "\u0661"
      })
  void refuses_what_is_not_an_amount_before_it_looks_for_the_market(String amount) {
    refuses(WagerRefusal.INVALID_AMOUNT, stake(market, 0, amount, null));
    refuses(WagerRefusal.INVALID_AMOUNT, stake(nowhere, 9, amount, "PLAY"));
  }

  @Test
  void refuses_too_little_and_too_much_before_it_looks_for_the_market() {
    refuses(WagerRefusal.STAKE_BELOW_MINIMUM, stake(nowhere, 9, "0.04", null));
    refuses(WagerRefusal.STAKE_ABOVE_MAXIMUM, stake(nowhere, 9, "1000.01", null));
    assertThat(admit(stake(market, 0, "0.05", null)).amount().units()).isEqualTo(5);
    assertThat(admit(stake(market, 0, "1000", null)).amount().units()).isEqualTo(100_000);
  }

  @Test
  void refuses_a_referrer_nobody_knows_before_it_looks_for_the_market() {
    refuses(WagerRefusal.INVALID_REFERRER, stake(nowhere, 9, "1", null), NO_MEMBER);
    refuses(WagerRefusal.INVALID_REFERRER, stake(nowhere, 9, "1", null), "somebody");
    refuses(WagerRefusal.INVALID_REFERRER, stake(market, 0, "1", null), member.toString());
  }

  @Test
  void refuses_an_unknown_market_and_a_draft_in_the_same_words() {
    MarketId draft =
        house.market(GivenTerms.flat(250), MarketStatus.DRAFT, Optional.empty(), Optional.empty());
    refuses(WagerRefusal.MARKET_NOT_FOUND, stake(nowhere, 9, "1", null));
    refuses(WagerRefusal.MARKET_NOT_FOUND, stake(draft, 9, "1", null));
    refuses(WagerRefusal.MARKET_NOT_FOUND, stake(house.turnedDown(), 9, "1", null));
  }

  @Test
  void refuses_from_the_close_time_on_and_in_other_words_from_the_resolution_time_on() {
    now = CLOSE.minusMillis(1);
    admit(stake(market, 0, "1", null));
    now = CLOSE;
    refuses(WagerRefusal.MARKET_CLOSED, stake(market, 9, "1", "XLM"));
    now = CLOSE.plus(Duration.ofDays(1));
    refuses(WagerRefusal.RESOLUTION_DEADLINE_PASSED, stake(market, 9, "1", "XLM"));
  }

  @Test
  void refuses_once_the_parent_has_missed() {
    MarketId parent =
        house.market(
            GivenTerms.flat(0), MarketStatus.CANCELLED, Optional.empty(), Optional.empty());
    MarketId child =
        house.market(GivenTerms.flat(0), MarketStatus.ACTIVE, Optional.of(parent), Optional.of(0));
    refuses(WagerRefusal.PARENT_OUTCOME_MISSED, stake(child, 9, "1", "XLM"));
  }

  @Test
  void refuses_an_outcome_it_does_not_have_before_the_asset() {
    refuses(WagerRefusal.INVALID_OUTCOME, stake(market, 2, "1", "XLM"));
    refuses(WagerRefusal.INVALID_OUTCOME, stake(market, -1, "1", null));
  }

  @Test
  void refuses_another_asset_known_or_not() {
    refuses(WagerRefusal.WRONG_ASSET, stake(market, 0, "1", "XLM"));
    refuses(WagerRefusal.WRONG_ASSET, stake(market, 0, "1", "GOLD"));
  }

  private StakeRules.Admitted admit(Stake stake) {
    return house.rules().admit(stake, now);
  }

  private void refuses(WagerRefusal refusal, Stake stake) {
    refuses(refusal, stake, null);
  }

  private void refuses(WagerRefusal refusal, Stake stake, String referrer) {
    assertThatThrownBy(
            () ->
                house.rules().admit(stake, Optional.ofNullable(referrer), Optional.of(member), now))
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }

  private static Stake stake(MarketId market, int outcome, String amount, String asset) {
    return new Stake(market, outcome, amount, Optional.ofNullable(asset));
  }
}
