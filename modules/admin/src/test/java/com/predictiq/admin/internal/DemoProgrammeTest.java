package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.admin.internal.DemoProgramme.DemoMarket;
import com.predictiq.admin.internal.DemoProgramme.DemoStake;
import com.predictiq.markets.MarketDraft;
import com.predictiq.members.SignUp;
import com.predictiq.testkit.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoProgrammeTest {

  private static final Instant NOW = SettableClock.START.plusSeconds(59);

  @Test
  void everybody_can_sign_up_with_the_published_password() {
    assertThat(DemoProgramme.PEOPLE)
        .allSatisfy(
            name ->
                assertThat(
                        SignUp.of(
                            DemoProgramme.email(name), DemoProgramme.PASSWORD, Optional.of(name)))
                    .isNotNull());
  }

  @Test
  void the_question_in_lumens_can_be_staked_on() {
    MarketDraft draft = DemoProgramme.IN_LUMENS.draft("XLM", NOW, Optional.empty());
    assertThat(draft.asset()).contains("XLM");
    assertThat(draft.closeTime().orElseThrow()).isAfter(NOW);
  }

  @Test
  void every_question_closes_after_now_and_is_decided_after_that() {
    assertThat(DemoProgramme.MARKETS)
        .hasSizeBetween(6, 8)
        .allSatisfy(
            market -> {
              MarketDraft draft = market.draft("PLAY", NOW, Optional.empty());
              assertThat(draft.closeTime().orElseThrow()).isAfter(NOW);
              assertThat(draft.resolutionTime().orElseThrow())
                  .isAfter(draft.closeTime().orElseThrow());
              assertThat(market.title()).hasSizeBetween(10, 200);
            });
  }

  @Test
  void some_end_by_a_price_while_somebody_looks() {
    List<MarketDraft> byPrice =
        DemoProgramme.MARKETS.stream()
            .map(market -> market.draft("PLAY", NOW, Optional.of(new BigDecimal("200.0000"))))
            .filter(draft -> draft.oracleFeed().isPresent())
            .toList();
    assertThat(byPrice).hasSize(2);
    assertThat(byPrice.get(0).oracleBounds()).contains(List.of("200.0000"));
    assertThat(byPrice.get(1).oracleBounds()).contains(List.of("199.8000", "200.2000"));
    assertThat(byPrice)
        .allSatisfy(
            draft -> {
              Instant end =
                  draft
                      .resolutionTime()
                      .orElseThrow()
                      .plusSeconds(draft.disputeWindowSeconds().orElseThrow());
              assertThat(end).isBefore(NOW.plus(Duration.ofMinutes(5)));
            });
  }

  @Test
  void every_stake_names_a_person_a_market_and_an_outcome_there_are() {
    assertThat(DemoProgramme.STAKES)
        .allSatisfy(
            stake -> {
              assertThat(stake.person()).isBetween(0, DemoProgramme.PEOPLE.size() - 1);
              DemoMarket market = DemoProgramme.MARKETS.get(stake.market());
              assertThat(stake.outcome()).isBetween(0, market.outcomes().size() - 1);
            });
  }

  @Test
  void nobody_stakes_more_than_they_were_given_or_twice_on_a_market() {
    Map<Integer, Long> percent =
        DemoProgramme.STAKES.stream()
            .collect(
                Collectors.groupingBy(
                    DemoStake::person, Collectors.summingLong(DemoStake::percent)));
    assertThat(percent.values()).allMatch(sum -> sum <= 100);
    assertThat(DemoProgramme.STAKES)
        .extracting(stake -> stake.person() + " on " + stake.market())
        .doesNotHaveDuplicates();
  }
}
