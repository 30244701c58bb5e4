package com.predictiq.markets.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.drafting.CreationRules;
import com.predictiq.markets.drafting.Faults;
import com.predictiq.platform.BodyRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The rules of creation, told together with what cannot be read at all. */
@ApplicationScoped
class RulesOfMarketRequests implements BodyRules<MarketRequest> {

  private final Supplier<CreationRules> rules;
  private final InstantSource clock;

  @Inject
  RulesOfMarketRequests(Supplier<CreationRules> rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public Class<MarketRequest> of() {
    return MarketRequest.class;
  }

  @Override
  public List<Fault> broken(MarketRequest body, boolean asNew) {
    try {
      rules.get().check(body.draft(), clock.instant());
      return List.of();
    } catch (Rejected broken) {
      return broken.faults().stream()
          .filter(fault -> asNew || !fault.code().equals(Faults.REQUIRED))
          .toList();
    }
  }
}
