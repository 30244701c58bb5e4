package com.predictiq.ledger;

import com.predictiq.kernel.Asset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Names one account: its kind, its asset and what the kind has one for each of. The owner is the
 * member it belongs to; the subject is the market, dispute or withdrawal it is about. An account
 * exists from the first transfer that names it.
 */
public record AccountRef(
    AccountKind kind,
    Asset asset,
    Optional<UUID> owner,
    Optional<UUID> subject,
    OptionalInt outcome) {

  public AccountRef {
    if (kind.hasOwner() != owner.isPresent()
        || kind.hasSubject() != subject.isPresent()
        || kind.hasOutcome() != outcome.isPresent()
        || outcome.orElse(0) < 0) {
      throw new IllegalArgumentException("these are not the keys of an account " + kind.code());
    }
  }

  public static AccountRef cash(UUID member, Asset asset) {
    return owned(AccountKind.CASH, member, asset);
  }

  public static AccountRef escrow(UUID market, int outcome, Asset asset) {
    return new AccountRef(
        AccountKind.ESCROW, asset, Optional.empty(), Optional.of(market), OptionalInt.of(outcome));
  }

  public static AccountRef pendingFee(UUID market, Asset asset) {
    return about(AccountKind.PENDING_FEE, market, asset);
  }

  public static AccountRef pendingReferral(UUID market, UUID referrer, Asset asset) {
    return both(AccountKind.PENDING_REFERRAL, market, referrer, asset);
  }

  public static AccountRef deposit(UUID market, Asset asset) {
    return about(AccountKind.DEPOSIT, market, asset);
  }

  public static AccountRef bond(UUID dispute, Asset asset) {
    return about(AccountKind.BOND, dispute, asset);
  }

  public static AccountRef claimable(UUID market, UUID member, Asset asset) {
    return both(AccountKind.CLAIMABLE, market, member, asset);
  }

  public static AccountRef revenue(Asset asset) {
    return house(AccountKind.REVENUE, asset);
  }

  public static AccountRef treasury(Asset asset) {
    return house(AccountKind.TREASURY, asset);
  }

  public static AccountRef rounding(Asset asset) {
    return house(AccountKind.ROUNDING, asset);
  }

  public static AccountRef referral(UUID member, Asset asset) {
    return owned(AccountKind.REFERRAL, member, asset);
  }

  public static AccountRef withdrawal(UUID withdrawal, Asset asset) {
    return about(AccountKind.WITHDRAWAL, withdrawal, asset);
  }

  /** The world beyond the asset's rail. */
  public static AccountRef external(Asset asset) {
    return house(AccountKind.EXTERNAL, asset);
  }

  /** The name of the account in the books; no two accounts share one. */
  public String key() {
    StringBuilder key = new StringBuilder(kind.code());
    subject.ifPresent(id -> key.append('/').append(id));
    outcome.ifPresent(number -> key.append('/').append(number));
    owner.ifPresent(id -> key.append('/').append(id));
    return key.append('/').append(asset.code()).toString();
  }

  /** Of what tells accounts apart, and no more: the books look many up for each transfer. */
  @Override
  public int hashCode() {
    int hash = 31 * kind.hashCode() + asset.code().hashCode();
    hash = 31 * hash + owner.hashCode();
    hash = 31 * hash + subject.hashCode();
    return 31 * hash + outcome.hashCode();
  }

  @Override
  public String toString() {
    return key();
  }

  private static AccountRef house(AccountKind kind, Asset asset) {
    return new AccountRef(kind, asset, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  private static AccountRef owned(AccountKind kind, UUID owner, Asset asset) {
    return new AccountRef(kind, asset, Optional.of(owner), Optional.empty(), OptionalInt.empty());
  }

  private static AccountRef about(AccountKind kind, UUID subject, Asset asset) {
    return new AccountRef(kind, asset, Optional.empty(), Optional.of(subject), OptionalInt.empty());
  }

  private static AccountRef both(AccountKind kind, UUID subject, UUID owner, Asset asset) {
    return new AccountRef(
        kind, asset, Optional.of(owner), Optional.of(subject), OptionalInt.empty());
  }
}
