package com.predictiq.chain.withdrawals;

import com.predictiq.chain.WithdrawalEnded;
import com.predictiq.chain.WithdrawalState;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What withdrawals do to the books: set apart, and then either gone or back. The row and the books
 * move in the caller's one transaction, and from a state that there is only once.
 */
@ApplicationScoped
class WithdrawalBooks {

  private static final TransferKind RESERVE = new TransferKind("withdrawal");
  private static final TransferKind SETTLE = new TransferKind("withdrawal-settled");
  private static final TransferKind RELEASE = new TransferKind("withdrawal-released");

  private final WithdrawalStore store;
  private final Ledger ledger;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  WithdrawalBooks(WithdrawalStore store, Ledger ledger, Outbox outbox, InstantSource clock) {
    this.store = store;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  void reserve(Withdrawal one) {
    store.add(one);
    post(RESERVE, one, cash(one), apart(one));
  }

  boolean settle(Withdrawal one) {
    boolean mine = end(one, WithdrawalState.SENT, WithdrawalState.SETTLED, null);
    if (mine) {
      post(SETTLE, one, apart(one), AccountRef.external(one.amount().asset()));
    }
    return mine;
  }

  boolean release(Withdrawal one, WithdrawalState from, String reason) {
    boolean mine = end(one, from, WithdrawalState.RELEASED, reason);
    if (mine) {
      post(RELEASE, one, apart(one), cash(one));
    }
    return mine;
  }

  private boolean end(Withdrawal one, WithdrawalState from, WithdrawalState to, String reason) {
    Instant now = clock.instant();
    boolean mine = store.end(from, to, one.id(), reason, now);
    if (mine) {
      boolean paid = to == WithdrawalState.SETTLED;
      outbox.add(WithdrawalEnded.of(one.id(), one.member(), one.amount(), paid, now));
    }
    return mine;
  }

  private void post(TransferKind kind, Withdrawal one, AccountRef from, AccountRef to) {
    ledger.post(
        Transfer.of(
            kind, one.id().toString(), kind + ":" + one.id(), new Posting(from, to, one.amount())));
  }

  private static AccountRef cash(Withdrawal one) {
    return AccountRef.cash(one.member().value(), one.amount().asset());
  }

  private static AccountRef apart(Withdrawal one) {
    Asset asset = one.amount().asset();
    return AccountRef.withdrawal(one.id().value(), asset);
  }
}
