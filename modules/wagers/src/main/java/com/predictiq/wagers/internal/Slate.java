package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.members.Conduct.Bearing;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.Wagers.Placed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known when a batch of stakes is judged: read once, after the turns were taken, and then
 * kept up with each stake that is accepted, so that the next one meets the house as if those before
 * it had been written already.
 */
final class Slate implements StakeRules.Known {

  private final Map<MarketId, MarketView> markets;
  private final Set<MemberId> referrers;
  private final Map<MemberId, Bearing> bearings;
  private final Map<AccountRef, Amount> cash;
  private final Set<WagerStore.Order> orders;
  private final Map<MarketId, Map<Integer, Long>> pools = new HashMap<>();
  private final Map<Ticket, Wager> accepted = new LinkedHashMap<>();
  private final Map<StakeKeys.Key, Ticket> byKey = new HashMap<>();
  private final Set<MemberId> staking = new HashSet<>();

  Slate(
      List<MarketView> markets,
      Set<MemberId> referrers,
      Map<MemberId, Bearing> bearings,
      Map<AccountRef, Amount> cash,
      Set<WagerStore.Order> orders,
      List<PoolStore.Standing> standings) {
    this.markets = markets.stream().collect(Collectors.toMap(MarketView::id, Function.identity()));
    this.referrers = referrers;
    this.bearings = bearings;
    this.cash = new HashMap<>(cash);
    this.orders = new HashSet<>(orders);
    standings.forEach(
        standing ->
            add(standing.market(), standing.pool().outcome(), standing.pool().net().units()));
  }

  @Override
  public Optional<MarketView> market(MarketId id) {
    return Optional.ofNullable(markets.get(id));
  }

  @Override
  public boolean member(MemberId id) {
    return referrers.contains(id);
  }

  Bearing bearing(MemberId member) {
    return bearings.get(member);
  }

  Amount cash(MemberId member, Asset asset) {
    return cash.get(AccountRef.cash(member.value(), asset));
  }

  /** The market's net stakes as an outcome sees them. */
  Pool pool(MarketView market, int outcome) {
    Map<Integer, Long> nets = pools.getOrDefault(market.id(), Map.of());
    long total = nets.values().stream().reduce(0L, Math::addExact);
    return new Pool(nets.getOrDefault(outcome, 0L), total, market.outcomes().size());
  }

  /** Who has set a limit, and has a stake here that is not written yet. */
  boolean mayHaveReachedLimit(MemberId member) {
    return bearings.get(member).limited() && staking.contains(member);
  }

  Optional<Ticket> acceptedUnder(StakeKeys.Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  boolean hasOrder(Ticket ticket) {
    return WagerStore.Order.of(ticket).filter(orders::contains).isPresent();
  }

  Map<Ticket, Wager> accepted() {
    return accepted;
  }

  void accept(Ticket ticket, Wager wager) {
    ticket.answer(Answer.placed(new Placed(wager.view(), false)));
    accepted.put(ticket, wager);
    byKey.put(ticket.key(), ticket);
    staking.add(wager.member());
    WagerStore.Order.of(ticket).ifPresent(orders::add);
    add(wager.market(), wager.outcome(), wager.quote().net());
    cash.computeIfPresent(
        AccountRef.cash(wager.member().value(), wager.stake().asset()),
        (account, held) -> held.minus(wager.stake()));
  }

  private void add(MarketId market, int outcome, long net) {
    pools.computeIfAbsent(market, fresh -> new HashMap<>()).merge(outcome, net, Math::addExact);
  }
}
