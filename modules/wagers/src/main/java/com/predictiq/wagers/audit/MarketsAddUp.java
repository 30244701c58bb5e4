package com.predictiq.wagers.audit;

import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.Holdings;
import com.predictiq.ledger.Invariant;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.Markets;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The fifth invariant, kept at every moment and not only at the end: what was paid or can be
 * claimed, what was taken, booked to rounding and is still held is what was staked.
 */
@ApplicationScoped
class MarketsAddUp implements Invariant {

  static final String SUMS =
      """
      select m.id, p.gross, w.staked, o.positions, o.paid, c.claims, s.state, s.claimed,
             s.paid as settled_paid, s.winnings_fees, s.stake_fees, s.rewards, s.rounding
        from unnest(?::uuid[]) as m (id)
       cross join lateral (
         select coalesce(sum(gross), 0)::bigint as gross
           from wagers.pools where market_id = m.id) p
       cross join lateral (
         select coalesce(sum(stake), 0)::bigint as staked
           from wagers.wagers where market_id = m.id) w
       cross join lateral (
         select coalesce(sum(gross), 0)::bigint as positions, coalesce(sum(paid), 0)::bigint as paid
           from wagers.positions where market_id = m.id) o
       cross join lateral (
         select coalesce(sum(amount), 0)::bigint as claims
           from wagers.claims where market_id = m.id) c
        left join wagers.settlements s on s.market_id = m.id\
      """;

  private static final Set<AccountKind> UNTIL_THE_END =
      Set.of(AccountKind.ESCROW, AccountKind.PENDING_FEE, AccountKind.PENDING_REFERRAL);

  private final Sql sql;
  private final Holdings holdings;
  private final Markets markets;
  private final Rounds rounds;

  @Inject
  MarketsAddUp(Sql sql, Holdings holdings, Markets markets, Rounds rounds) {
    this.sql = sql;
    this.holdings = holdings;
    this.markets = markets;
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return "markets-add-up";
  }

  @Override
  public String rule() {
    return "For each market what was paid, can be claimed, was taken in fees and rewards, booked to"
        + " rounding and is still held is what was staked gross; nothing is held once it is"
        + " settled.";
  }

  @Override
  public long violations() {
    return rounds.look(name(), this::wrong);
  }

  @Override
  public long violationsInAll() {
    return rounds.lookAtAll(name(), this::wrong);
  }

  @Override
  public List<String> places() {
    return rounds.places(name());
  }

  private Map<UUID, String> wrong(Collection<UUID> ids) {
    List<MarketSums> sums =
        sql.list(
            SUMS,
            MarketsAddUp::sums,
            (Object) ids.stream().map(UUID::toString).toArray(String[]::new));
    Map<UUID, Map<AccountKind, Long>> held = held(ids);
    Set<MarketId> forgotten = forgotten(sums);
    Map<UUID, String> wrong = new HashMap<>();
    for (MarketSums market : sums) {
      List<String> faults = faults(market, held.getOrDefault(market.market(), Map.of()));
      if (forgotten.contains(new MarketId(market.market()))) {
        faults.add("it has ended and nobody settles it");
      }
      if (!faults.isEmpty()) {
        wrong.put(market.market(), String.join(", ", faults));
      }
    }
    return wrong;
  }

  private static List<String> faults(MarketSums market, Map<AccountKind, Long> held) {
    long holding = UNTIL_THE_END.stream().mapToLong(kind -> held.getOrDefault(kind, 0L)).sum();
    long claimable = held.getOrDefault(AccountKind.CLAIMABLE, 0L);
    List<String> faults = new ArrayList<>();
    differ(faults, "wagers of %d are pools of %d", market.staked(), market.gross());
    differ(faults, "pools of %d are positions of %d", market.gross(), market.positions());
    differ(faults, "staked %d, gone or held %d", market.gross(), market.gone() + holding);
    differ(faults, "to be claimed %d, claimable %d", market.toClaim(), claimable);
    market
        .ended()
        .ifPresent(
            end -> {
              differ(faults, "paid %d, positions say %d", end.paid(), market.paid());
              if (end.settled()) {
                differ(faults, "settled, but held is %d and not %d", holding, 0);
              }
              if (end.halted()) {
                faults.add("its settlement is halted");
              }
            });
    return faults;
  }

  private static void differ(List<String> faults, String words, long one, long other) {
    if (one != other) {
      faults.add(words.formatted(one, other));
    }
  }

  /** Those that have ended without anybody having begun to settle them. */
  private Set<MarketId> forgotten(List<MarketSums> sums) {
    return markets.ended(
        sums.stream()
            .filter(market -> market.ended().isEmpty())
            .map(market -> new MarketId(market.market()))
            .toList());
  }

  private Map<UUID, Map<AccountKind, Long>> held(Collection<UUID> ids) {
    Map<UUID, Map<AccountKind, Long>> all = new HashMap<>();
    for (Holdings.Held held : holdings.about(ids)) {
      all.computeIfAbsent(held.subject(), id -> new EnumMap<>(AccountKind.class))
          .merge(held.kind(), held.amount().units(), Long::sum);
    }
    return all;
  }

  private static MarketSums sums(ResultSet row) throws SQLException {
    Optional<MarketSums.Ended> ended =
        row.getString("state") == null
            ? Optional.empty()
            : Optional.of(
                new MarketSums.Ended(
                    row.getString("state"),
                    row.getBoolean("claimed"),
                    row.getLong("settled_paid"),
                    row.getLong("winnings_fees"),
                    row.getLong("stake_fees"),
                    row.getLong("rewards"),
                    row.getLong("rounding")));
    return new MarketSums(
        row.getObject("id", UUID.class),
        row.getLong("gross"),
        row.getLong("staked"),
        row.getLong("positions"),
        row.getLong("paid"),
        row.getLong("claims"),
        ended);
  }
}
