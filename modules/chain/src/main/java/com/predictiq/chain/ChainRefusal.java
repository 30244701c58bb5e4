package com.predictiq.chain;

import com.predictiq.kernel.Refusal;

/** Why money does not move over the chain. The order is the order of the checks. */
public enum ChainRefusal implements Refusal {
  CHAIN_OFF(Kind.UNAVAILABLE, "This installation speaks to no network.", false),
  CHAIN_NO_CONTRACT(
      Kind.UNAVAILABLE, "This installation knows no contract, or nobody to ask about it.", false),
  CHAIN_HASH_INVALID(Kind.UNPROCESSABLE, "That is no hash of a transaction.", false),
  CHAIN_MARKET_INVALID(Kind.UNPROCESSABLE, "That is no number of a market.", false),
  CHAIN_ADDRESS_INVALID(
      Kind.UNPROCESSABLE, "That is no account and no contract, or is misspelt.", false),
  CHAIN_ANSWER_UNREADABLE(Kind.UNAVAILABLE, "What the network has is not in a form we know.", true),
  CHAIN_MARKET_NOT_FOUND(Kind.NOT_FOUND, "The contract has no such market.", true),
  CHAIN_TRANSACTION_NOT_FOUND(Kind.NOT_FOUND, "No ledger has the transaction so far.", true),
  CHAIN_WATCH_LIST_FULL(Kind.CONFLICT, "You wait for as many transactions as one may.", true),
  CHAIN_WATCHES_EXHAUSTED(Kind.UNAVAILABLE, "As many transactions are watched as can be.", true),
  CHAIN_NOT_WATCHED(Kind.NOT_FOUND, "You do not wait for this transaction.", false),
  ASSET_NOT_ON_CHAIN(
      Kind.UNPROCESSABLE, "The asset cannot leave or enter over the network.", false),
  AMOUNT_NOT_PAYABLE(
      Kind.UNPROCESSABLE,
      "An amount is positive and has at most the decimals of its asset.",
      false),
  INVALID_DESTINATION(
      Kind.UNPROCESSABLE, "The destination is no account of the network, or is misspelt.", false),
  INVALID_MEMO(
      Kind.UNPROCESSABLE, "A memo is a number below 2^64, or a text of at most 28 bytes.", false),
  DESTINATION_IS_CUSTODY(Kind.UNPROCESSABLE, "That is where the money is already.", false),
  WITHDRAWAL_BELOW_MINIMUM(Kind.UNPROCESSABLE, "So little is not worth its fee.", false),
  WITHDRAWAL_ABOVE_MAXIMUM(Kind.UNPROCESSABLE, "More than can be taken out at once.", false),
  DESTINATION_NOT_ALLOWED(
      Kind.FORBIDDEN, "You have a list of destinations, and this is not on it.", false),
  WITHDRAWAL_LIMIT_REACHED(Kind.UNPROCESSABLE, "More than can be taken out within a day.", true),
  NETWORK_UNREACHABLE(Kind.UNAVAILABLE, "The network does not answer; try again shortly.", true),
  DESTINATION_MISSING(
      Kind.UNPROCESSABLE, "The destination does not exist on the network yet.", true),
  TRUSTLINE_MISSING(
      Kind.UNPROCESSABLE,
      "The destination has no room for this asset; it needs a trustline.",
      true),
  MEMO_REQUIRED(Kind.UNPROCESSABLE, "The destination takes no payment without a memo.", false),
  WITHDRAWAL_NOT_FOUND(Kind.NOT_FOUND, "There is no such withdrawal.", false),
  WITHDRAWAL_NOT_HELD(Kind.CONFLICT, "The withdrawal does not wait any more.", false),
  OTHER_APPROVER_NEEDED(
      Kind.CONFLICT, "You have approved this withdrawal already; another operator has to.", false),
  DEPOSIT_NOT_FOUND(Kind.NOT_FOUND, "There is no such deposit.", false),
  DEPOSIT_NOT_PARKED(Kind.CONFLICT, "The deposit is somebody's already.", false),
  DEPOSIT_NOT_ASSIGNABLE(
      Kind.CONFLICT, "The house does not know the asset, so it can be nobody's here.", false),
  LEDGER_NOT_READ(
      Kind.UNPROCESSABLE, "Reading can begin anew only at a ledger that was read.", false),
  NO_FAUCET(Kind.NOT_FOUND, "Only a network that runs at home gives play money away.", false),
  PLAY_WALLET_TOO_POOR(Kind.UNPROCESSABLE, "The play wallet does not hold so much.", true);

  private final Kind kind;
  private final String title;
  private final boolean retryable;

  ChainRefusal(Kind kind, String title, boolean retryable) {
    this.kind = kind;
    this.title = title;
    this.retryable = retryable;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean retryable() {
    return retryable;
  }
}
