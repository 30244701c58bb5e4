package com.predictiq.ledger;

import com.predictiq.kernel.Amount;

/** Moves an amount from one account to another of the same asset. Balanced because of that. */
public record Posting(AccountRef from, AccountRef to, Amount amount) {

  public Posting {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a posting moves more than nothing, not " + amount);
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException("a posting goes from " + from + " to itself");
    }
    if (!amount.asset().equals(from.asset()) || !amount.asset().equals(to.asset())) {
      throw new IllegalArgumentException(
          "a posting of " + amount + " cannot go from " + from + " to " + to);
    }
  }
}
