package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The ledger as a settlement uses it: one transfer a bite, under a key that only that bite has. */
@ApplicationScoped
class Till {

  private final Ledger ledger;

  @Inject
  Till(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A bite that moves nothing makes no transfer. */
  void post(Settlement settlement, TransferKind kind, List<Posting> postings) {
    if (postings.isEmpty()) {
      return;
    }
    String market = settlement.market().toString();
    String key = "settlement:" + market + ":" + settlement.step();
    DoesNotAddUp.require(
        !ledger.post(new Transfer(kind, market, key, postings)).replayed(),
        "the books have " + key + ", which this settlement has yet to make");
  }

  long escrow(UUID market, int outcome, Asset asset) {
    return ledger.balance(AccountRef.escrow(market, outcome, asset)).units();
  }

  long pendingFee(UUID market, Asset asset) {
    return ledger.balance(AccountRef.pendingFee(market, asset)).units();
  }
}
