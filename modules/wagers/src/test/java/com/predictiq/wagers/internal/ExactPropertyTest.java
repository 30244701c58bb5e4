package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ExactPropertyTest {

  private static final long MAX = Long.MAX_VALUE;

  @Property(tries = 20_000)
  void the_fast_way_and_the_plain_one_agree(
      @ForAll @LongRange(min = 0, max = MAX) long a,
      @ForAll @LongRange(min = 0, max = MAX) long b,
      @ForAll @LongRange(min = 1, max = MAX) long c) {
    BigInteger plain =
        BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
    if (plain.bitLength() < Long.SIZE) {
      assertThat(Exact.timesOver(a, b, c)).isEqualTo(plain.longValueExact());
    } else {
      assertThatThrownBy(() -> Exact.timesOver(a, b, c)).isInstanceOf(ArithmeticException.class);
    }
  }

  @Property(tries = 5_000)
  void a_part_of_a_whole_never_overflows(
      @ForAll @LongRange(min = 1, max = MAX) long part,
      @ForAll @LongRange(min = 1, max = MAX) long whole) {
    long smaller = Math.min(part, whole);
    assertThat(Exact.timesOver(smaller, whole, whole)).isEqualTo(smaller);
  }

  @Example
  void the_corners() {
    assertThat(Exact.timesOver(MAX, MAX, MAX)).isEqualTo(MAX);
    assertThat(Exact.timesOver(0, MAX, 1)).isZero();
    assertThat(Exact.timesOver(MAX, 1, 1)).isEqualTo(MAX);
    assertThat(Exact.timesOver(1L << 32, 1L << 31, 1L << 32)).isEqualTo(1L << 31);
    assertThatThrownBy(() -> Exact.timesOver(MAX, 2, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Exact.timesOver(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Exact.timesOver(-1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
