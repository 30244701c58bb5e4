package com.predictiq.markets.charges;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes from creators what a market costs, and gives the deposit back at whatever end. */
@ApplicationScoped
@Transactional
public class Deposits {

  private static final TransferKind TAKEN = new TransferKind("market-creation");
  private static final TransferKind RETURNED = new TransferKind("deposit-return");

  private final Ledger ledger;
  private final Supplier<CreationCharges> charges;

  @Inject
  public Deposits(Ledger ledger, Supplier<CreationCharges> charges) {
    this.ledger = ledger;
    this.charges = charges;
  }

  /** All of it or nothing, as the market opens. */
  public void take(MarketId id, MemberId creator, Charge charge) {
    AccountRef cash = AccountRef.cash(creator.value(), charge.fee().asset());
    List<Posting> postings =
        Stream.of(
                new Move(AccountRef.deposit(id.value(), cash.asset()), charge.deposit()),
                new Move(house(cash), charge.fee()))
            .filter(move -> move.amount().isPositive())
            .map(move -> new Posting(cash, move.to(), move.amount()))
            .toList();
    if (!postings.isEmpty()) {
      post(charge, new Transfer(TAKEN, id.toString(), "market-creation:" + id, postings));
    }
  }

  public void giveBack(MarketId id, MemberId creator, Charge charge) {
    Amount deposit = charge.deposit();
    if (deposit.isPositive()) {
      AccountRef held = AccountRef.deposit(id.value(), deposit.asset());
      ledger.post(
          Transfer.of(
              RETURNED,
              id.toString(),
              "deposit-return:" + id,
              new Posting(held, AccountRef.cash(creator.value(), deposit.asset()), deposit)));
    }
  }

  private record Move(AccountRef to, Amount amount) {}

  private void post(Charge charge, Transfer transfer) {
    try {
      ledger.post(transfer);
    } catch (Rejected no) {
      if (no.refusal() != LedgerRefusal.INSUFFICIENT_BALANCE) {
        throw no;
      }
      throw new Rejected(
          MarketRefusal.INSUFFICIENT_DEPOSIT,
          "Opening the market takes a deposit of "
              + charge.deposit()
              + " and a fee of "
              + charge.fee()
              + " from its creator.");
    }
  }

  private AccountRef house(AccountRef cash) {
    return charges.get().feeToTreasury()
        ? AccountRef.treasury(cash.asset())
        : AccountRef.revenue(cash.asset());
  }
}
