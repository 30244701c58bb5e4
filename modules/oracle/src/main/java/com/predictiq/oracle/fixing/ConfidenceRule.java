package com.predictiq.oracle.fixing;

import com.predictiq.kernel.Bps;
import com.predictiq.oracle.Price;
import java.math.BigInteger;

/**
 * A source may be unsure of its price by a share of it and no more: confidence ≤ |price| × bps /
 * 10,000. Compared across, so that nothing is divided and nothing rounded; the product of two longs
 * needs more room than one. Price and confidence share an exponent, which therefore falls out.
 */
public record ConfidenceRule(Bps most) {

  private static final BigInteger WHOLE = BigInteger.valueOf(Bps.WHOLE);

  public boolean accepts(Price price) {
    BigInteger given = BigInteger.valueOf(price.confidence()).multiply(WHOLE);
    BigInteger allowed =
        BigInteger.valueOf(price.units()).abs().multiply(BigInteger.valueOf(most.value()));
    return given.compareTo(allowed) <= 0;
  }
}
