package com.predictiq.oracle.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Bps;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.fixing.ConfidenceRule;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SimulatedMarketPropertyTest {

  private static final long YEAR_2000 = 946_684_800L;
  private static final long YEAR_2100 = 4_102_444_800L;

  @Property(tries = 2_000)
  void moves_without_a_jump(
      @ForAll SimulatedMarket market,
      @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long at) {
    Price now = market.priceAt(Instant.ofEpochSecond(at));
    Price next = market.priceAt(Instant.ofEpochSecond(at + 1));
    long bps = Math.abs(next.units() - now.units()) * 10_000 / now.units();
    assertThat(bps).isLessThanOrEqualTo(3);
  }

  @Property(tries = 2_000)
  void stays_within_a_fifth_of_where_it_started(
      @ForAll SimulatedMarket market,
      @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long at) {
    long start = market.start();
    long units = market.priceAt(Instant.ofEpochSecond(at)).units();
    assertThat(units).isBetween(start / 5 * 4, start / 5 * 6);
  }

  @Property(tries = 2_000)
  void is_sure_enough_to_be_acted_on(
      @ForAll SimulatedMarket market,
      @ForAll @LongRange(min = YEAR_2000, max = YEAR_2100) long at) {
    Price price = market.priceAt(Instant.ofEpochSecond(at));
    assertThat(new ConfidenceRule(new Bps(10)).accepts(price)).isTrue();
    assertThat(new ConfidenceRule(new Bps(1)).accepts(price)).isFalse();
  }

  /** Written down once: another machine, or a later version, must come to the same. */
  @Example
  void is_the_same_price_for_ever() {
    Instant noon = Instant.parse("2026-06-01T12:00:00Z");
    assertThat(Arrays.stream(SimulatedMarket.values()).map(market -> market.priceAt(noon).text()))
        .containsExactly("67875.925000", "3405.548800", "0.12256680");
  }

  @Example
  void moves_in_an_hour_what_somebody_can_see() {
    Instant noon = Instant.parse("2026-06-01T12:00:00Z");
    for (SimulatedMarket market : SimulatedMarket.values()) {
      assertThat(market.priceAt(noon.plusSeconds(60)).units())
          .isNotEqualTo(market.priceAt(noon).units());
    }
  }
}
