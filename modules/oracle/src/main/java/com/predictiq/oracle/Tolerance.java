package com.predictiq.oracle;

import com.predictiq.kernel.Bps;
import java.time.Duration;
import java.util.Optional;

/**
 * What a caller puts up with in a price. Says nothing where the house's own bounds will do; it can
 * make them narrower, never wider.
 */
public record Tolerance(Optional<Duration> maxAge, Optional<Bps> maxConfidence) {

  public static final Tolerance OF_THE_HOUSE = new Tolerance(Optional.empty(), Optional.empty());
}
