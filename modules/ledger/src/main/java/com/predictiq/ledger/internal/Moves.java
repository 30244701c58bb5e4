package com.predictiq.ledger.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * By how much a transfer changes each account. What counts is the change when all of its postings
 * are made; an account may pass through a value it could not stay at.
 */
final class Moves {

  private final Map<String, Long> changes = new TreeMap<>();
  private final Map<String, AccountRef> accounts = new TreeMap<>();

  Moves(List<Posting> postings) {
    for (Posting posting : postings) {
      change(posting.from(), Math.negateExact(posting.amount().units()));
      change(posting.to(), posting.amount().units());
    }
  }

  Set<AccountRef> accounts() {
    return Set.copyOf(accounts.values());
  }

  Map<String, Long> changes() {
    return Map.copyOf(changes);
  }

  /** Refuses when an account would hold what it must not, given what it holds. */
  void check(Map<String, AccountStore.Locked> held) {
    changes.forEach(
        (key, change) -> {
          long after = add(held.get(key).balance(), change);
          if (accounts.get(key).kind() != AccountKind.EXTERNAL && after < 0) {
            throw new Rejected(
                LedgerRefusal.INSUFFICIENT_BALANCE,
                "The " + accounts.get(key).kind().code() + " account holds less than this takes.");
          }
        });
  }

  /** Refuses when one of them, made after those before it, would be refused. */
  static void checkOneAfterTheOther(
      List<Transfer> transfers, Map<String, AccountStore.Locked> held) {
    Map<String, AccountStore.Locked> now = new HashMap<>(held);
    for (Transfer transfer : transfers) {
      Moves moves = new Moves(transfer.postings());
      moves.check(now);
      moves.changes.forEach((key, change) -> now.compute(key, (same, it) -> it.plus(change)));
    }
  }

  private void change(AccountRef account, long by) {
    accounts.put(account.key(), account);
    changes.merge(account.key(), by, Moves::add);
  }

  private static long add(long one, long other) {
    try {
      return Math.addExact(one, other);
    } catch (ArithmeticException tooLarge) {
      throw new Rejected(
          LedgerRefusal.ARITHMETIC_OVERFLOW, "A balance would pass what 63 bits can count.");
    }
  }
}
