package com.predictiq.chain.standalone;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stellar.sdk.ClaimClaimableBalanceOperation;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.xdr.ClaimPredicate;

/**
 * The rules of claimable balances. Who sets one aside keeps a reserve for each who may fetch it.
 */
final class HomeBalances {

  static final int CREATE = 14;
  static final int CLAIM = 15;
  static final String CREATED = "create_claimable_balance";
  static final String CLAIMED = "claim_claimable_balance";
  private static final int MALFORMED = -1;
  private static final int LOW_RESERVE = -2;
  private static final int CREATOR_NO_TRUST = -3;
  private static final int UNDERFUNDED = -5;
  private static final int DOES_NOT_EXIST = -1;
  private static final int CANNOT_CLAIM = -2;
  private static final int LINE_FULL = -3;
  private static final int NO_TRUST = -4;
  private static final int MOST_CLAIMANTS = 10;
  private static final String WITHOUT_TRUST = "op_no_trust";

  private final Draft draft;
  private final long ledger;
  private final Instant closedAt;

  HomeBalances(Draft draft, long ledger, Instant closedAt) {
    this.draft = draft;
    this.ledger = ledger;
    this.closedAt = closedAt;
  }

  Done create(CreateClaimableBalanceOperation create, HomeAccount source, String id) {
    HomeBalance balance =
        new HomeBalance(
            id,
            create.getAsset().toString(),
            Units.of(create.getAmount()),
            source.id,
            create.getClaimants(),
            ledger,
            closedAt);
    if (balance.units() <= 0 || !named(balance.claimants())) {
      return Done.failed(CREATE, MALFORMED, "op_malformed");
    }
    source.sponsoring += balance.claimants().size();
    if (source.balance < source.reserve()) {
      return Done.failed(CREATE, LOW_RESERVE, "op_low_reserve");
    }
    Optional<Done> refused = taken(source, balance);
    if (refused.isPresent()) {
      return refused.get();
    }
    HomeAccount kept = new HomeAccount(id, 0, 0);
    kept.setAside = balance;
    draft.add(kept);
    return moved(CREATE, CREATED, source.id, "", balance);
  }

  private static Done moved(int type, String name, String from, String to, HomeBalance balance) {
    return Done.moved(
        type,
        new Movement(name, from, to, null, balance.asset(), balance.units(), Optional.of(balance)));
  }

  private static boolean named(List<Claimant> claimants) {
    long different = claimants.stream().map(Claimant::getDestination).distinct().count();
    return !claimants.isEmpty()
        && claimants.size() <= MOST_CLAIMANTS
        && different == claimants.size();
  }

  private static Optional<Done> taken(HomeAccount source, HomeBalance balance) {
    if (balance.asset().equals(Units.NATIVE)) {
      if (source.balance - source.reserve() < balance.units()) {
        return Optional.of(Done.failed(CREATE, UNDERFUNDED, "op_underfunded"));
      }
      source.balance -= balance.units();
      return Optional.empty();
    }
    if (issuedBy(source, balance)) {
      return Optional.empty();
    }
    HomeAccount.Trust held = source.trusts.get(balance.asset());
    if (held == null) {
      return Optional.of(Done.failed(CREATE, CREATOR_NO_TRUST, WITHOUT_TRUST));
    }
    if (held.balance() < balance.units()) {
      return Optional.of(Done.failed(CREATE, UNDERFUNDED, "op_underfunded"));
    }
    source.trusts.put(
        balance.asset(), new HomeAccount.Trust(held.balance() - balance.units(), held.limit()));
    return Optional.empty();
  }

  Done claim(ClaimClaimableBalanceOperation claim, HomeAccount claimant) {
    HomeAccount kept = draft.get(claim.getBalanceId());
    if (kept == null || kept.setAside == null) {
      return Done.failed(CLAIM, DOES_NOT_EXIST, "op_does_not_exist");
    }
    HomeBalance balance = kept.setAside;
    boolean may =
        balance.claimants().stream()
            .filter(one -> one.getDestination().equals(claimant.id))
            .anyMatch(one -> holds(one.getPredicate().toXdr(), balance.at(), closedAt));
    if (!may) {
      return Done.failed(CLAIM, CANNOT_CLAIM, "op_cannot_claim");
    }
    Optional<Done> refused = given(claimant, balance);
    if (refused.isPresent()) {
      return refused.get();
    }
    Optional.ofNullable(draft.get(balance.sponsor()))
        .ifPresent(sponsor -> sponsor.sponsoring -= balance.claimants().size());
    draft.remove(balance.id());
    return moved(CLAIM, CLAIMED, claimant.id, claimant.id, balance);
  }

  private static Optional<Done> given(HomeAccount claimant, HomeBalance balance) {
    if (balance.asset().equals(Units.NATIVE)) {
      claimant.balance += balance.units();
      return Optional.empty();
    }
    if (issuedBy(claimant, balance)) {
      return Optional.empty();
    }
    HomeAccount.Trust room = claimant.trusts.get(balance.asset());
    if (room == null) {
      return Optional.of(Done.failed(CLAIM, NO_TRUST, WITHOUT_TRUST));
    }
    if (room.limit() - room.balance() < balance.units()) {
      return Optional.of(Done.failed(CLAIM, LINE_FULL, "op_line_full"));
    }
    claimant.trusts.put(
        balance.asset(), new HomeAccount.Trust(room.balance() + balance.units(), room.limit()));
    return Optional.empty();
  }

  private static boolean issuedBy(HomeAccount account, HomeBalance balance) {
    return balance.asset().endsWith(":" + account.id);
  }

  /** Whether somebody may fetch at that time what was set aside at another. */
  static boolean holds(ClaimPredicate predicate, Instant made, Instant now) {
    return switch (predicate.getDiscriminant()) {
      case CLAIM_PREDICATE_UNCONDITIONAL -> true;
      case CLAIM_PREDICATE_AND ->
          Arrays.stream(predicate.getAndPredicates()).allMatch(one -> holds(one, made, now));
      case CLAIM_PREDICATE_OR ->
          Arrays.stream(predicate.getOrPredicates()).anyMatch(one -> holds(one, made, now));
      case CLAIM_PREDICATE_NOT -> !holds(predicate.getNotPredicate(), made, now);
      case CLAIM_PREDICATE_BEFORE_ABSOLUTE_TIME ->
          now.getEpochSecond() < predicate.getAbsBefore().getInt64();
      case CLAIM_PREDICATE_BEFORE_RELATIVE_TIME ->
          now.getEpochSecond() - made.getEpochSecond() < predicate.getRelBefore().getInt64();
    };
  }
}
