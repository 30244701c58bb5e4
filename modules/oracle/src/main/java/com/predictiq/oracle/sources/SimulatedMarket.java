package com.predictiq.oracle.sources;

import com.predictiq.oracle.Price;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A price that looks like one: it wanders by the day, the hour and the minute around where it
 * started, without a jump, and is nothing but a function of its symbol and the time. All of it is
 * whole-number arithmetic, so that every machine computes the same.
 */
enum SimulatedMarket {
  BTC_USD("BTC-USD", 65_000_000_000L, -6),
  ETH_USD("ETH-USD", 3_400_000_000L, -6),
  XLM_USD("XLM-USD", 12_000_000L, -8);

  private static final long MILLION = 1_000_000;

  /** The waves a price is made of: how long one takes, and how far it goes in millionths. */
  private static final Wave[] WAVES = {
    new Wave(7 * 86_400_000L, 120_000),
    new Wave(86_400_000L, 40_000),
    new Wave(4 * 3_600_000L, 15_000),
    new Wave(1_800_000L, 5_000),
    new Wave(240_000L, 1_500),
    new Wave(30_000L, 300)
  };

  /** A source is never quite sure: 3 to 9 hundredths of a percent, and that wanders too. */
  private static final Wave DOUBT = new Wave(600_000L, 300);

  private static final long USUAL_DOUBT = 600;

  private final String symbol;
  private final long start;
  private final int exponent;

  SimulatedMarket(String symbol, long start, int exponent) {
    this.symbol = symbol;
    this.start = start;
    this.exponent = exponent;
  }

  static Optional<SimulatedMarket> of(String symbol) {
    return Arrays.stream(values()).filter(market -> market.symbol.equals(symbol)).findFirst();
  }

  long start() {
    return start;
  }

  String symbol() {
    return symbol;
  }

  Price priceAt(Instant instant) {
    long millis = instant.toEpochMilli();
    long millionths = MILLION;
    for (int i = 0; i < WAVES.length; i++) {
      millionths += WAVES[i].at(millis, seed(i));
    }
    long units = Math.multiplyExact(start, millionths) / MILLION;
    long doubt = USUAL_DOUBT + DOUBT.at(millis, seed(WAVES.length));
    return new Price(units, Math.multiplyExact(units, doubt) / MILLION, exponent);
  }

  private long seed(int wave) {
    return Chance.mix(symbol.hashCode() * 31L + wave);
  }

  /**
   * Smooth noise: chance decides where the wave stands at the turn of each period, and in between
   * it moves from one to the next, slowly at both ends.
   */
  private record Wave(long periodMillis, long height) {

    private static final int UNIT_BITS = 20;
    private static final long UNIT = 1L << UNIT_BITS;

    long at(long millis, long seed) {
      long period = Math.floorDiv(millis, periodMillis);
      long along = Math.floorMod(millis, periodMillis) * UNIT / periodMillis;
      long from = stand(period, seed);
      long to = stand(period + 1, seed);
      return from + (((to - from) * eased(along)) >> UNIT_BITS);
    }

    /** From minus height to plus height. */
    private long stand(long period, long seed) {
      return Math.floorMod(Chance.mix(seed ^ period), 2 * height + 1) - height;
    }

    /** 3x² − 2x³ in fixed point. */
    private static long eased(long x) {
      long square = (x * x) >> UNIT_BITS;
      return (square * (3 * UNIT - 2 * x)) >> UNIT_BITS;
    }
  }

  /** Scatters the bits of a number, the same way for ever: a multiply-and-shift mixer. */
  private static final class Chance {

    static long mix(long number) {
      long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
      return mixed ^ (mixed >>> 31);
    }
  }
}
