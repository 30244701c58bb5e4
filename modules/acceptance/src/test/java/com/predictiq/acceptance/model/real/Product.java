package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Comparison;
import com.predictiq.acceptance.model.Comparison.Disagreement;
import com.predictiq.acceptance.model.ModelHouse;
import com.predictiq.acceptance.model.Tally;
import com.predictiq.ledger.AuditReport;
import com.predictiq.ledger.Audits;
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
  private final HouseMoney money;
  private final Photographer photographer;
  private final Workers workers;
  private final RehearsedTime time;
  private final Audits audits;
  private final Witness witness;

  @Inject
  Product(
      MemberVerbs members,
      MarketVerbs markets,
      StakeVerbs stakes,
      HouseMoney money,
      Photographer photographer,
      Workers workers,
      RehearsedTime time,
      Audits audits,
      Witness witness) {
    this.members = members;
    this.markets = markets;
    this.stakes = stakes;
    this.money = money;
    this.photographer = photographer;
    this.workers = workers;
    this.time = time;
    this.audits = audits;
    this.witness = witness;
  }

  /** Where the product and a model that begins at this moment come apart, if they do. */
  public Optional<Disagreement> compare(long seed, int steps, Tally tally) {
    ModelHouse model = ModelHouse.opened(time.now());
    RealHouse real = new RealHouse(this);
    try {
      return new Comparison(model, real, tally).over(seed, steps);
    } finally {
      real.end();
    }
  }

  /** What the auditor finds when it looks at everything that ever was. */
  public AuditReport audit() {
    workers.audit();
    return audits.latest();
  }

  /**
   * With time's work in one's own hands, and nobody there who could vote: a history is the same
   * whatever was before.
   */
  public <T> T byItself(Supplier<T> work) {
    workers.takeOver();
    photographer.owners().forEach(money::withdrawAll);
    try {
      return work.get();
    } finally {
      workers.giveBack();
    }
  }

  Witness witness() {
    return witness;
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
