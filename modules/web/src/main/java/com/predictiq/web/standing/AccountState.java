package com.predictiq.web.standing;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Balance;
import com.predictiq.wagers.PositionView;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a member has: every account, and the positions the house shows first. What a position is
 * worth changes with each stake of anybody and is told by the market's stream.
 */
public record AccountState(List<Account> balances, List<Position> positions) implements Standing {

  /** One account and what lies in it. The subject is the market, where it is about one. */
  public record Account(String account, Optional<String> subject, Asset asset, Amount amount) {

    static Account of(Balance balance) {
      return new Account(
          balance.account().kind().code(),
          balance.account().subject().map(UUID::toString),
          balance.amount().asset(),
          balance.amount());
    }
  }

  /** What is held on one outcome; once settled, what was paid for it. */
  public record Position(
      String market,
      int outcome,
      Asset asset,
      Amount staked,
      Amount net,
      long wagers,
      boolean settled,
      Optional<Amount> paid,
      Optional<Instant> settledAt) {

    static Position of(PositionView position) {
      return new Position(
          position.market().toString(),
          position.outcome(),
          position.staked().asset(),
          position.staked(),
          position.net(),
          position.wagers(),
          position.settledAt().isPresent(),
          position.paid(),
          position.settledAt());
    }
  }

  @Override
  public Optional<Object> since(Standing before) {
    AccountState known = (AccountState) before;
    AccountState changed =
        new AccountState(without(balances, known.balances), without(positions, known.positions));
    return changed.balances.isEmpty() && changed.positions.isEmpty()
        ? Optional.empty()
        : Optional.of(changed);
  }

  private static <T> List<T> without(List<T> all, List<T> known) {
    Set<T> before = new HashSet<>(known);
    return all.stream().filter(one -> !before.contains(one)).toList();
  }
}
