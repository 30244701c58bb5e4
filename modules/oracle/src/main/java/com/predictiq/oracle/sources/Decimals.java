package com.predictiq.oracle.sources;

import com.predictiq.oracle.Price;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;

/** Strict reading of what strangers call numbers. Says what is wrong, and never guesses. */
final class Decimals {

  /** Seconds of the years 2000 to 2200: nothing else was published. */
  private static final long FIRST_SECOND = 946_684_800L;

  private static final long LAST_SECOND = 7_258_118_400L;

  private static final int LONGEST = 40;

  private Decimals() {}

  /** Thrown within this package only: what makes a reading none. */
  static final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    Unusable(Fault fault) {
      super(fault.label(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  static Object needed(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    if (value == null) {
      throw new Unusable(Fault.MISSING);
    }
    return value;
  }

  static Map<?, ?> object(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields;
    }
    throw new Unusable(Fault.MISSING);
  }

  /** A whole number, written as one or as a text of digits. */
  static long whole(Object value) {
    BigDecimal number = decimal(value);
    try {
      return number.longValueExact();
    } catch (ArithmeticException fraction) {
      throw new Unusable(isWhole(number) ? Fault.ABSURD : Fault.NOT_A_NUMBER);
    }
  }

  static BigDecimal decimal(Object value) {
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return new BigDecimal(value.toString());
    }
    if (value instanceof BigDecimal number) {
      return number;
    }
    if (value instanceof String text && text.length() <= LONGEST && text.matches("-?[0-9]+")) {
      return new BigDecimal(text);
    }
    throw new Unusable(Fault.NOT_A_NUMBER);
  }

  static Instant second(Object value) {
    long second = whole(value);
    if (second < FIRST_SECOND || second > LAST_SECOND) {
      throw new Unusable(Fault.ABSURD);
    }
    return Instant.ofEpochSecond(second);
  }

  static Price price(long units, long confidence, long exponent) {
    if (units <= 0) {
      throw new Unusable(Fault.NOT_POSITIVE);
    }
    if (confidence < 0 || Math.abs(exponent) > Price.MAX_EXPONENT) {
      throw new Unusable(Fault.ABSURD);
    }
    return new Price(units, confidence, (int) exponent);
  }

  /** A plain decimal of a source that names no confidence: it is taken at its word. */
  static Price price(BigDecimal value) {
    if (value.signum() <= 0) {
      throw new Unusable(Fault.NOT_POSITIVE);
    }
    BigDecimal plain = value.stripTrailingZeros();
    if (Math.abs((long) plain.scale()) > Price.MAX_EXPONENT
        || plain.unscaledValue().bitLength() >= Long.SIZE) {
      throw new Unusable(Fault.ABSURD);
    }
    return new Price(plain.unscaledValue().longValueExact(), 0, -plain.scale());
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
