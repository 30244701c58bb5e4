package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Double entry with one map. It lets accounts fall below zero: the tests look whether they do. */
class Books {

  /** What moved, and which market it was about. */
  record Entry(int about, Account from, Account to, BigInteger amount) {}

  /** From one kind of account to another. */
  record Flow(int about, String from, String to) {}

  private final Map<Account, BigInteger> balances = new HashMap<>();
  private final Map<Flow, BigInteger> flows = new HashMap<>();
  private final List<Entry> journal = new ArrayList<>();

  void move(int about, Account from, Account to, BigInteger amount) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("less than nothing: " + amount);
    }
    if (amount.signum() > 0) {
      balances.merge(from, amount.negate(), BigInteger::add);
      balances.merge(to, amount, BigInteger::add);
      flows.merge(new Flow(about, from.kind(), to.kind()), amount, BigInteger::add);
      journal.add(new Entry(about, from, to, amount));
    }
  }

  BigInteger balance(Account account) {
    return balances.getOrDefault(account, BigInteger.ZERO);
  }

  Map<Account, BigInteger> balances() {
    return balances;
  }

  /** How much went about a market from one kind of account to another. */
  BigInteger flowed(int about, String from, String to) {
    return flows.getOrDefault(new Flow(about, from, to), BigInteger.ZERO);
  }

  List<Entry> journal() {
    return journal;
  }
}
