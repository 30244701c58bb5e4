package com.predictiq.markets.disputes;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Snapshots;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.markets.DisputeView;
import com.predictiq.markets.MarketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * What disputers put down. They lose it when the market ends just as was proposed, and get it back
 * at any other end.
 */
@ApplicationScoped
@Transactional
public class Bonds {

  private static final TransferKind TAKEN = new TransferKind("dispute-bond");
  private static final TransferKind RETURNED = new TransferKind("bond-return");
  private static final TransferKind FORFEITED = new TransferKind("bond-forfeit");

  private final Ledger ledger;
  private final Docket docket;
  private final Snapshots snapshots;

  @Inject
  public Bonds(Ledger ledger, Docket docket, Snapshots snapshots) {
    this.ledger = ledger;
    this.docket = docket;
    this.snapshots = snapshots;
  }

  public void take(DisputeView dispute) {
    move(TAKEN, dispute, cash(dispute), held(dispute));
  }

  /** For a market that has just ended; nobody needs the voters' weights any more. */
  public void settle(MarketId market, boolean asProposed, Instant now) {
    Dispute dispute = docket.of(market).orElseThrow();
    DisputeView view = dispute.view();
    if (asProposed) {
      move(FORFEITED, view, held(view), AccountRef.treasury(view.bond().asset()));
    } else {
      move(RETURNED, view, held(view), cash(view));
    }
    docket.settle(dispute, !asProposed, now);
    snapshots.drop(view.id());
  }

  private void move(TransferKind kind, DisputeView dispute, AccountRef from, AccountRef to) {
    Amount bond = dispute.bond();
    ledger.post(
        Transfer.of(
            kind,
            dispute.market().toString(),
            kind + ":" + dispute.id(),
            new Posting(from, to, bond)));
  }

  private static AccountRef cash(DisputeView dispute) {
    return AccountRef.cash(dispute.disputer().value(), dispute.bond().asset());
  }

  private static AccountRef held(DisputeView dispute) {
    return AccountRef.bond(dispute.id(), dispute.bond().asset());
  }
}
