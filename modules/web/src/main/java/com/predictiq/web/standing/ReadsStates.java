package com.predictiq.web.standing;

import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.Ledger;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketPools;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the stores themselves: what is remembered for readers may be a moment old. */
@ApplicationScoped
class ReadsStates implements States {

  private static final PageRequest FIRST = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());

  private static final MarketQuery BUSIEST =
      new MarketQuery(
          Optional.of(MarketStatus.ACTIVE),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          MarketSort.VOLUME);

  private final Markets markets;
  private final MarketPools pools;
  private final Ledger ledger;
  private final Wagers wagers;

  @Inject
  ReadsStates(Markets markets, MarketPools pools, Ledger ledger, Wagers wagers) {
    this.markets = markets;
    this.pools = pools;
    this.ledger = ledger;
    this.wagers = wagers;
  }

  @Override
  public Map<MarketId, MarketState> markets(Collection<MarketId> wanted) {
    return states(markets.findAll(wanted));
  }

  @Override
  public TickerState ticker() {
    return new TickerState(List.copyOf(states(markets.list(BUSIEST, FIRST).items()).values()));
  }

  @Override
  public AccountState account(MemberId member) {
    return new AccountState(
        ledger.balances(member.value()).stream().map(AccountState.Account::of).toList(),
        wagers.positions(member, FIRST).items().stream().map(AccountState.Position::of).toList());
  }

  private Map<MarketId, MarketState> states(List<MarketView> found) {
    List<MarketView> open = found.stream().filter(market -> !market.isPrivate()).toList();
    Map<MarketId, List<MarketPool>> staked = pools.of(open.stream().map(MarketView::id).toList());
    Map<MarketId, MarketState> states = new LinkedHashMap<>();
    for (MarketView market : open) {
      states.put(market.id(), MarketState.of(market, staked.getOrDefault(market.id(), List.of())));
    }
    return states;
  }
}
