package com.predictiq.wagers.internal;

import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.Conduct;
import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.wagers.PlaceWager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the other modules, once for all stakes of a batch, what has to be known to judge them. */
@ApplicationScoped
class ReadsSlates {

  private final Markets markets;
  private final Members members;
  private final Conduct conduct;
  private final Ledger ledger;
  private final PoolStore pools;
  private final WagerStore wagers;

  @Inject
  ReadsSlates(
      Markets markets,
      Members members,
      Conduct conduct,
      Ledger ledger,
      PoolStore pools,
      WagerStore wagers) {
    this.markets = markets;
    this.members = members;
    this.conduct = conduct;
    this.ledger = ledger;
    this.pools = pools;
    this.wagers = wagers;
  }

  /** What it says of members and their cash stays so until the transaction ends. */
  Slate read(List<Ticket> tickets) {
    List<PlaceWager> commands = tickets.stream().map(Ticket::command).toList();
    Set<MarketId> wanted =
        commands.stream().map(command -> command.stake().market()).collect(Collectors.toSet());
    List<MarketView> found = new ArrayList<>(markets.findAll(wanted));
    Set<MarketId> parents =
        found.stream().flatMap(market -> market.parent().stream()).collect(Collectors.toSet());
    parents.removeAll(wanted);
    if (!parents.isEmpty()) {
      found.addAll(markets.findAll(parents));
    }
    return new Slate(
        found,
        referrers(commands),
        conduct.bearings(commands.stream().map(PlaceWager::member).distinct().toList()),
        ledger.hold(cash(commands, found)),
        taken(tickets),
        pools.standings(wanted));
  }

  private Set<WagerStore.Order> taken(List<Ticket> tickets) {
    Set<WagerStore.Order> asked =
        tickets.stream()
            .map(WagerStore.Order::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return asked.isEmpty() ? asked : wagers.taken(asked);
  }

  private Set<MemberId> referrers(List<PlaceWager> commands) {
    Set<MemberId> named =
        commands.stream()
            .map(PlaceWager::referrer)
            .flatMap(Optional::stream)
            .map(MemberId::parse)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return named.isEmpty() ? named : members.known(named);
  }

  private static Set<AccountRef> cash(List<PlaceWager> commands, List<MarketView> found) {
    Map<MarketId, MarketView> markets = new HashMap<>();
    found.forEach(market -> markets.put(market.id(), market));
    return commands.stream()
        .filter(command -> markets.containsKey(command.stake().market()))
        .map(
            command ->
                AccountRef.cash(
                    command.member().value(),
                    markets.get(command.stake().market()).terms().asset()))
        .collect(Collectors.toSet());
  }
}
