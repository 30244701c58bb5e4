package com.predictiq.ledger;

import java.util.Locale;

/** What an account is for, and what there is one of it for each of, beside the asset. */
public enum AccountKind {
  /** What a member can stake or withdraw. */
  CASH(Keys.OWNER),
  /** The net stakes on one outcome of a market. */
  ESCROW(Keys.SUBJECT_AND_OUTCOME),
  /** The platform's fee until the market has ended. */
  PENDING_FEE(Keys.SUBJECT),
  /** A referrer's share of the fee until the market has ended. */
  PENDING_REFERRAL(Keys.SUBJECT_AND_OWNER),
  /** What the creator of a market left for its good conduct. */
  DEPOSIT(Keys.SUBJECT),
  /** What a disputer staked on being right. */
  BOND(Keys.SUBJECT),
  /** Winnings and refunds not collected yet. */
  CLAIMABLE(Keys.SUBJECT_AND_OWNER),
  /** The platform's income. */
  REVENUE(Keys.NONE),
  /** What the platform keeps apart: forfeited bonds, for one. */
  TREASURY(Keys.NONE),
  /** What divisions left over. */
  ROUNDING(Keys.NONE),
  /** Referral rewards a member has earned. */
  REFERRAL(Keys.OWNER),
  /** What a member is taking out, until the chain confirms it. */
  WITHDRAWAL(Keys.SUBJECT),
  /** The outside world. Never above zero: its negative is what is owed to those inside. */
  EXTERNAL(Keys.NONE);

  private enum Keys {
    NONE,
    OWNER,
    SUBJECT,
    SUBJECT_AND_OUTCOME,
    SUBJECT_AND_OWNER
  }

  private final Keys keys;

  AccountKind(Keys keys) {
    this.keys = keys;
  }

  /** The form it has in the books and on the wire, such as {@code pending-fee}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static AccountKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean hasOwner() {
    return keys == Keys.OWNER || keys == Keys.SUBJECT_AND_OWNER;
  }

  boolean hasSubject() {
    return keys != Keys.NONE && keys != Keys.OWNER;
  }

  boolean hasOutcome() {
    return keys == Keys.SUBJECT_AND_OUTCOME;
  }
}
