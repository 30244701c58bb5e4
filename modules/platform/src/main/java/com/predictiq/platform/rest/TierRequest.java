package com.predictiq.platform.rest;

import com.predictiq.platform.LimitTier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;

/** By how much somebody's limits are to be wider. */
public record TierRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = "free|pro|market-maker", message = "must be free, pro or market-maker")
        String tier) {

  LimitTier parsed() {
    return Arrays.stream(LimitTier.values())
        .filter(known -> known.wire().equals(tier))
        .findFirst()
        .orElseThrow();
  }
}
