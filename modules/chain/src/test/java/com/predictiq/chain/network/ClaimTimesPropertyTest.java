package com.predictiq.chain.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.standalone.RuleOfTheNetwork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.stellar.sdk.Predicate;

/** Our reading of the times against the rule of the network, which asks at one moment only. */
class ClaimTimesPropertyTest {

  private static final Instant MADE = Instant.ofEpochSecond(1_000);

  @Property(tries = 500)
  void the_next_time_is_the_first_at_which_the_network_would_agree(
      @ForAll("predicates") Predicate predicate,
      @ForAll @LongRange(min = 990, max = 1_060) long at) {
    ClaimTimes times = ClaimTimes.of(predicate.toXdr(), MADE);
    Optional<Instant> first = Optional.empty();
    for (long second = 1_100; second >= at; second--) {
      Instant now = Instant.ofEpochSecond(second);
      if (RuleOfTheNetwork.lets(predicate, MADE, now)) {
        first = Optional.of(now);
      }
    }
    assertThat(times.nextFrom(Instant.ofEpochSecond(at))).isEqualTo(first);
    assertThat(ClaimTimes.parse(times.text())).isEqualTo(times);
  }

  @Example
  void a_time_that_no_calendar_has_is_never() {
    Predicate late = new Predicate.Not(new Predicate.AbsBefore(Long.MAX_VALUE - 1));
    assertThat(ClaimTimes.of(late.toXdr(), MADE).nextFrom(MADE)).isEmpty();
    Predicate everlasting = new Predicate.RelBefore(Long.MAX_VALUE);
    assertThat(ClaimTimes.of(everlasting.toXdr(), MADE).nextFrom(MADE)).contains(MADE);
  }

  @Provide
  static Arbitrary<Predicate> predicates() {
    Arbitrary<Predicate> leaf =
        Arbitraries.oneOf(
            Arbitraries.just(new Predicate.Unconditional()),
            Arbitraries.longs().between(990, 1_060).map(Predicate.AbsBefore::new),
            Arbitraries.longs().between(0, 60).map(Predicate.RelBefore::new));
    Arbitrary<Predicate> inner = either(leaf);
    return either(Arbitraries.oneOf(leaf, inner));
  }

  private static Arbitrary<Predicate> either(Arbitrary<Predicate> of) {
    Arbitrary<List<Predicate>> two = of.list().ofSize(2);
    return Arbitraries.oneOf(
        of, of.map(Predicate.Not::new), two.map(Predicate.And::new), two.map(Predicate.Or::new));
  }
}
