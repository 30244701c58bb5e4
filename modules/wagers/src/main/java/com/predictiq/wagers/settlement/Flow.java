package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Amounts that leave some accounts and arrive in others, as postings: the first that gives fills
 * the first that takes, and so on. There are fewer postings than accounts.
 */
final class Flow {

  private record Part(AccountRef account, long units) {}

  private final Deque<Part> giving = new ArrayDeque<>();
  private final Deque<Part> taking = new ArrayDeque<>();

  void give(AccountRef account, long units) {
    add(giving, account, units);
  }

  void take(AccountRef account, long units) {
    add(taking, account, units);
  }

  /** What is given must be what is taken. */
  List<Posting> postings() {
    List<Posting> postings = new ArrayList<>();
    while (!giving.isEmpty() && !taking.isEmpty()) {
      Part from = giving.pop();
      Part to = taking.pop();
      long units = Math.min(from.units(), to.units());
      Amount amount = new Amount(from.account().asset(), units);
      postings.add(new Posting(from.account(), to.account(), amount));
      back(giving, from, units);
      back(taking, to, units);
    }
    DoesNotAddUp.require(giving.isEmpty() && taking.isEmpty(), "more is given than taken, or less");
    return postings;
  }

  private static void add(Deque<Part> parts, AccountRef account, long units) {
    if (units > 0) {
      parts.add(new Part(account, units));
    }
  }

  private static void back(Deque<Part> parts, Part part, long done) {
    if (part.units() > done) {
      parts.push(new Part(part.account(), part.units() - done));
    }
  }
}
