package com.predictiq.oracle.fixing;

import com.predictiq.oracle.Comparison;
import java.math.BigDecimal;
import java.util.List;

/** Where a price has to stand for which outcome. The bounds rise strictly and are above zero. */
public record PriceQuestion(Comparison comparison, List<BigDecimal> bounds) {

  public PriceQuestion {
    bounds = List.copyOf(bounds);
  }

  public int outcomeAt(BigDecimal price) {
    return switch (comparison) {
      case AT_LEAST -> firstIf(price.compareTo(bounds.get(0)) >= 0);
      case AT_MOST -> firstIf(price.compareTo(bounds.get(0)) <= 0);
      case INSIDE ->
          firstIf(price.compareTo(bounds.get(0)) >= 0 && price.compareTo(bounds.get(1)) <= 0);
      case BUCKETS -> (int) bounds.stream().filter(bound -> price.compareTo(bound) >= 0).count();
    };
  }

  /** How many bounds it takes to tell so many outcomes apart; none when that cannot be. */
  public static int boundsFor(Comparison comparison, int outcomes) {
    return switch (comparison) {
      case AT_LEAST, AT_MOST -> outcomes == 2 ? 1 : 0;
      case INSIDE -> outcomes == 2 ? 2 : 0;
      case BUCKETS -> outcomes - 1;
    };
  }

  private static int firstIf(boolean so) {
    return so ? 0 : 1;
  }
}
