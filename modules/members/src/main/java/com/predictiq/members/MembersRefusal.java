package com.predictiq.members;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why somebody is not let in. The order is the order of the checks. */
public enum MembersRefusal implements Refusal {
  UNAUTHENTICATED(Kind.UNAUTHENTICATED, "This needs a valid member token."),
  SIGNATURE_REQUIRED(Kind.UNAUTHENTICATED, "This key, or what is asked of it, needs a signature."),
  SIGNATURE_INCOMPLETE(Kind.UNAUTHENTICATED, "A signature has t, n and v1, each once."),
  SIGNATURE_OUT_OF_TIME(
      Kind.UNAUTHENTICATED, "The time of the signature is too far from ours; sign anew."),
  SIGNATURE_BODY_ALTERED(
      Kind.UNAUTHENTICATED, "The body is not the one that Content-Digest was made of."),
  SIGNATURE_QUERY_REORDERED(
      Kind.UNAUTHENTICATED, "The query is signed in the order in which it is sent."),
  SIGNATURE_MISMATCH(
      Kind.UNAUTHENTICATED, "The signature is not of this method, path, query and body."),
  SIGNATURE_REPLAYED(Kind.UNAUTHENTICATED, "The nonce of the signature was used before."),
  TOKEN_REQUIRED(Kind.FORBIDDEN, "No API key may do this; log in."),
  INSUFFICIENT_SCOPE(Kind.FORBIDDEN, "The API key is not good for this."),
  INVALID_EMAIL(Kind.MALFORMED, "That is not an e-mail address."),
  WEAK_PASSWORD(Kind.MALFORMED, "The password is too easy to guess."),
  LOG_IN_LOCKED(
      Kind.TOO_MANY, "Too many failed log-ins for this address; wait as Retry-After says.", true),
  TOO_BUSY(Kind.UNAVAILABLE, "Too many are logging in at this moment; try again shortly.", true),
  EMAIL_TAKEN(Kind.CONFLICT, "There is a member with this e-mail address; log in instead."),
  WRONG_CREDENTIALS(Kind.UNAUTHENTICATED, "E-mail address and password do not belong together."),
  INVALID_REFRESH_TOKEN(Kind.UNAUTHENTICATED, "The refresh token is not valid; log in again."),
  INVALID_RECOVERY_LINK(
      Kind.UNPROCESSABLE, "The link was used before, has expired, or is not one of ours."),
  INVALID_WALLET(
      Kind.MALFORMED,
      "A wallet is the public key of a Stellar account, G and 55 more; not muxed, no contract."),
  CHALLENGE_INVALID(Kind.UNAUTHENTICATED, "That is no challenge of ours, or not any more."),
  CHALLENGE_EXPIRED(Kind.UNAUTHENTICATED, "The time to sign the challenge is over; get another."),
  CHALLENGE_UNSIGNED(
      Kind.UNAUTHENTICATED, "The signatures on the challenge are not enough, or not the wallet's."),
  CHALLENGE_REPLAYED(Kind.UNAUTHENTICATED, "The challenge was used before; get another."),
  WALLET_TAKEN(Kind.CONFLICT, "The wallet belongs to another member."),
  MEMBER_NOT_FOUND(Kind.NOT_FOUND, "There is no such member."),
  API_KEY_NOT_FOUND(Kind.NOT_FOUND, "You have no such API key."),
  TOO_MANY_API_KEYS(Kind.CONFLICT, "There are as many API keys as there may be; revoke one."),
  MEMBER_FROZEN(151, Kind.FORBIDDEN, "The house has frozen this account."),
  SELF_EXCLUDED(190, Kind.FORBIDDEN, "You have excluded yourself from staking."),
  LIMIT_REACHED(
      191, Kind.UNPROCESSABLE, "The stake would go beyond a limit you have set yourself."),
  MONEY_LEFT(192, Kind.CONFLICT, "There is money in the account that has to be withdrawn first.");

  private final OptionalInt number;
  private final Kind kind;
  private final String title;
  private final boolean retryable;

  MembersRefusal(Kind kind, String title) {
    this(OptionalInt.empty(), kind, title, false);
  }

  MembersRefusal(Kind kind, String title, boolean retryable) {
    this(OptionalInt.empty(), kind, title, retryable);
  }

  MembersRefusal(int number, Kind kind, String title) {
    this(OptionalInt.of(number), kind, title, false);
  }

  MembersRefusal(OptionalInt number, Kind kind, String title, boolean retryable) {
    this.number = number;
    this.kind = kind;
    this.title = title;
    this.retryable = retryable;
  }

  @Override
  public OptionalInt number() {
    return number;
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
