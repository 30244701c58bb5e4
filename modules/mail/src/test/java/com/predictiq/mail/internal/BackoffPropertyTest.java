package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffPropertyTest {

  @Property
  void waits_half_a_minute_doubled_and_a_fifth_more_or_less(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int attempts) {
    long due = Math.min(30_000L << (attempts - 1), Duration.ofHours(6).toMillis());
    assertThat(after(seed, attempts).toMillis()).isBetween(due / 10 * 8, due / 10 * 12);
  }

  @Property
  void never_waits_for_ever(
      @ForAll long seed, @ForAll @IntRange(min = 11, max = Integer.MAX_VALUE) int attempts) {
    assertThat(after(seed, attempts)).isBetween(Duration.ofMinutes(288), Duration.ofMinutes(432));
  }

  @Example
  void does_not_bring_back_together_what_failed_together() {
    Backoff backoff = new Backoff(new Random(1));
    assertThat(backoff.after(3)).isNotEqualTo(backoff.after(3));
  }

  private static Duration after(long seed, int attempts) {
    return new Backoff(new Random(seed)).after(attempts);
  }
}
