package com.predictiq.wagers.audit;

import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.Holdings;
import com.predictiq.ledger.Invariant;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The fourth invariant: what quotes and payouts reckon with is what the books hold. */
@ApplicationScoped
class EscrowIsThePool implements Invariant {

  static final String POOLS =
      """
      select market_id, outcome, asset, net from wagers.pools where market_id = any (?::uuid[])\
      """;

  static final String SHARED_OUT =
      """
      select market_id from wagers.settlements
       where market_id = any (?::uuid[]) and coalesce(halted_in, state) <> 'PENDING'\
      """;

  /** One side of the comparison: what is said of an outcome in an asset. */
  private record Of(UUID market, int outcome, String asset) {}

  private record Pool(Of of, long net) {}

  private final Sql sql;
  private final Holdings holdings;
  private final Rounds rounds;

  @Inject
  EscrowIsThePool(Sql sql, Holdings holdings, Rounds rounds) {
    this.sql = sql;
    this.holdings = holdings;
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return "escrow-is-the-pool";
  }

  @Override
  public String rule() {
    return "For each outcome of a market the escrow is the pool that quotes and payouts use, until"
        + " the settlement shares it out.";
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

  private Map<UUID, String> wrong(Collection<UUID> markets) {
    String[] ids = markets.stream().map(UUID::toString).toArray(String[]::new);
    Map<Of, Long> pools = pools(ids);
    Map<Of, Long> escrows = escrows(markets);
    Set<UUID> sharedOut =
        new HashSet<>(
            sql.list(SHARED_OUT, row -> row.getObject("market_id", UUID.class), (Object) ids));
    Set<Of> all = new HashSet<>(pools.keySet());
    all.addAll(escrows.keySet());
    Map<UUID, String> wrong = new TreeMap<>();
    for (Of of : all) {
      long pool = pools.getOrDefault(of, 0L);
      long escrow = escrows.getOrDefault(of, 0L);
      if (pool != escrow && !sharedOut.contains(of.market())) {
        wrong.merge(
            of.market(),
            "the escrow of outcome %d holds %d %s, its pool is %d"
                .formatted(of.outcome(), escrow, of.asset(), pool),
            (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
    return wrong;
  }

  private Map<Of, Long> pools(String[] markets) {
    Map<Of, Long> pools = new HashMap<>();
    sql.list(
            POOLS,
            row ->
                new Pool(
                    new Of(
                        row.getObject("market_id", UUID.class),
                        row.getInt("outcome"),
                        row.getString("asset")),
                    row.getLong("net")),
            (Object) markets)
        .forEach(pool -> pools.put(pool.of(), pool.net()));
    return pools;
  }

  private Map<Of, Long> escrows(Collection<UUID> markets) {
    Map<Of, Long> escrows = new HashMap<>();
    for (Holdings.Held held : holdings.about(markets)) {
      if (held.kind() == AccountKind.ESCROW) {
        escrows.put(
            new Of(held.subject(), held.outcome().orElseThrow(), held.amount().asset().code()),
            held.amount().units());
      }
    }
    return escrows;
  }
}
