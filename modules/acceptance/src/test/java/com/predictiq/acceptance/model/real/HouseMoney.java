package com.predictiq.acceptance.model.real;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.members.MemberId;
import com.predictiq.members.Supervision;
import com.predictiq.platform.SafetySwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What an operator does within a transaction of their own: money in, money out, the switch. */
@ApplicationScoped
@Transactional
class HouseMoney {

  private static final TransferKind IN = new TransferKind("history-deposit");
  private static final TransferKind OUT = new TransferKind("history-withdrawal");

  private final Ledger ledger;
  private final Supervision supervision;
  private final SafetySwitch safety;

  @Inject
  HouseMoney(Ledger ledger, Supervision supervision, SafetySwitch safety) {
    this.ledger = ledger;
    this.supervision = supervision;
    this.safety = safety;
  }

  void deposit(MemberId member, Amount amount) {
    supervision.member(member);
    AccountRef cash = AccountRef.cash(member.value(), amount.asset());
    post(IN, AccountRef.external(amount.asset()), cash, amount);
  }

  /** Everything, so that a member of an old history has no weight in the votes of the next. */
  void withdrawAll(MemberId member) {
    ledger.balances(member.value()).stream()
        .filter(balance -> balance.account().equals(cash(member, balance.amount())))
        .filter(balance -> balance.amount().isPositive())
        .forEach(
            balance ->
                post(
                    OUT,
                    balance.account(),
                    AccountRef.external(balance.amount().asset()),
                    balance.amount()));
  }

  void pause() {
    safety.pause("A history says so.", "histories");
  }

  void resume() {
    safety.resume("histories");
  }

  private static AccountRef cash(MemberId member, Amount amount) {
    return AccountRef.cash(member.value(), amount.asset());
  }

  private void post(TransferKind kind, AccountRef from, AccountRef to, Amount amount) {
    String id = UUID.randomUUID().toString();
    ledger.post(Transfer.of(kind, id, kind + ":" + id, new Posting(from, to, amount)));
  }
}
