package com.predictiq.members.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferKind;
import com.predictiq.ledger.TransferView;
import com.predictiq.testkit.SettableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Books in memory: balances, keys that count once, and no account below zero. */
final class FakeBooks implements Ledger {

  final List<Transfer> posted = new ArrayList<>();
  private final Map<AccountRef, Amount> balances = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  /** From outside. */
  void give(AccountRef account, long units) {
    post(
        Transfer.of(
            new TransferKind("gift"),
            "gift",
            "gift:" + UUID.randomUUID(),
            new Posting(
                AccountRef.external(account.asset()),
                account,
                new Amount(account.asset(), units))));
  }

  @Override
  public Receipt post(Transfer transfer) {
    if (keys.add(transfer.idempotencyKey())) {
      transfer.postings().forEach(this::move);
      posted.add(transfer);
    }
    return new Receipt(new TransferId(UUID.randomUUID()), SettableClock.START, false);
  }

  private void move(Posting posting) {
    Amount left = balance(posting.from()).minus(posting.amount());
    if (left.units() < 0 && posting.from().kind() != AccountKind.EXTERNAL) {
      throw new Rejected(LedgerRefusal.INSUFFICIENT_BALANCE, "no");
    }
    balances.put(posting.from(), left);
    balances.put(posting.to(), balance(posting.to()).plus(posting.amount()));
  }

  @Override
  public Amount balance(AccountRef account) {
    return balances.getOrDefault(account, Amount.zero(account.asset()));
  }

  @Override
  public List<Balance> balances(UUID owner) {
    return balances.entrySet().stream()
        .filter(entry -> entry.getKey().owner().filter(owner::equals).isPresent())
        .map(entry -> new Balance(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The sum over all accounts, which is zero. */
  long sum() {
    return balances.values().stream().mapToLong(Amount::units).sum();
  }

  @Override
  public List<Balance> balancesAbout(UUID subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<TransferView> transfers(UUID owner, PageRequest page) {
    return new Page<>(List.of(), Optional.empty());
  }
}
