package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Comparison;
import com.predictiq.acceptance.model.Comparison.Disagreement;
import com.predictiq.acceptance.model.ModelHouse;
import com.predictiq.acceptance.model.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** The product in its container, ready for histories. */
@ApplicationScoped
public class Product {

  private final MemberVerbs members;
  private final MarketVerbs markets;
  private final StakeVerbs stakes;
  private final Photographer photographer;
  private final Workers workers;
  private final RehearsedTime time;

  @Inject
  Product(
      MemberVerbs members,
      MarketVerbs markets,
      StakeVerbs stakes,
      Photographer photographer,
      Workers workers,
      RehearsedTime time) {
    this.members = members;
    this.markets = markets;
    this.stakes = stakes;
    this.photographer = photographer;
    this.workers = workers;
    this.time = time;
  }

  /** Where the product and a model that begins at this moment come apart, if they do. */
  public Optional<Disagreement> compare(long seed, int steps, Tally tally) {
    ModelHouse model = ModelHouse.opened(time.now(), photographer.weight());
    RealHouse real = new RealHouse(this);
    try {
      return new Comparison(model, real, tally).over(seed, steps);
    } finally {
      real.end();
    }
  }

  /** With time's work in one's own hands. */
  public <T> T withoutItsWorkers(Supplier<T> work) {
    workers.takeOver();
    try {
      return work.get();
    } finally {
      workers.giveBack();
    }
  }

  MemberVerbs members() {
    return members;
  }

  MarketVerbs markets() {
    return markets;
  }

  StakeVerbs stakes() {
    return stakes;
  }

  Photographer photographer() {
    return photographer;
  }

  Workers workers() {
    return workers;
  }

  RehearsedTime time() {
    return time;
  }
}
