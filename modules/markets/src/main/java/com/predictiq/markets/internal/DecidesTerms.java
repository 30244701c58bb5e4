package com.predictiq.markets.internal;

import com.predictiq.markets.charges.CreationCharges;
import com.predictiq.markets.drafting.DraftingConfig;
import com.predictiq.platform.Decidable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What is agreed with each market as it is made, so that a decision reaches none that there is. */
@ApplicationScoped
class DecidesTerms implements Decidable {

  private static final Set<String> KEYS =
      Stream.of(
              "fee-bps",
              "fee-min-bps",
              "creation-deposit",
              "creation-fee",
              "creation-fee-to-treasury",
              "dispute-window-seconds",
              "dispute-window-min-seconds",
              "dispute-window-max-seconds")
          .map(name -> "predictiq.markets." + name)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<String> keys() {
    return KEYS;
  }

  @Override
  public void check(Config settings) {
    DraftingConfig.from(settings);
    CreationCharges.from(settings);
  }
}
