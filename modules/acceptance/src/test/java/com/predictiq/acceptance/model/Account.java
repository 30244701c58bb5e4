package com.predictiq.acceptance.model;

import java.util.Comparator;

/** One place where money lies, named with the numbers of the model; -1 where it has none. */
public record Account(String kind, String asset, int market, int outcome, int member)
    implements Comparable<Account> {

  public static final int NONE = -1;

  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::kind)
          .thenComparing(Account::asset)
          .thenComparingInt(Account::market)
          .thenComparingInt(Account::outcome)
          .thenComparingInt(Account::member);

  static Account cash(int member, String asset) {
    return new Account("cash", asset, NONE, NONE, member);
  }

  static Account escrow(int market, int outcome, String asset) {
    return new Account("escrow", asset, market, outcome, NONE);
  }

  static Account pendingReferral(int market, int member, String asset) {
    return new Account("pending-referral", asset, market, NONE, member);
  }

  static Account claimable(int market, int member, String asset) {
    return new Account("claimable", asset, market, NONE, member);
  }

  static Account referral(int member, String asset) {
    return new Account("referral", asset, NONE, NONE, member);
  }

  /** Of which a market has one: pending-fee, deposit, bond. */
  static Account about(String kind, int market, String asset) {
    return new Account(kind, asset, market, NONE, NONE);
  }

  /** Of which the house has one: revenue, treasury, rounding, external. */
  static Account house(String kind, String asset) {
    return new Account(kind, asset, NONE, NONE, NONE);
  }

  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind);
    text.append(market == NONE ? "" : " of market " + market);
    text.append(outcome == NONE ? "" : " on " + outcome);
    text.append(member == NONE ? "" : " of member " + member);
    return text.append(" in ").append(asset).toString();
  }
}
