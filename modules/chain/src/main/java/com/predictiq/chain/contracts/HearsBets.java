package com.predictiq.chain.contracts;

import com.predictiq.chain.ContractBet;
import com.predictiq.chain.network.Commits;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Listens to a contract from where it stopped, a page at a time. A server that has forgotten what
 * lies between is believed, and what may be missing is said with every answer.
 */
final class HearsBets {

  static final int PAGE = 100;

  private static final Logger LOG = Logger.getLogger("predictiq.chain");
  private static final int LEDGER_BITS = 32;
  private static final int PLACE_DIGITS = 19;

  private final SorobanRpc rpc;
  private final BetStore store;
  private final Commits commits;
  private final InstantSource clock;
  private final String contract;

  HearsBets(SorobanRpc rpc, BetStore store, Commits commits, InstantSource clock, String contract) {
    this.rpc = rpc;
    this.store = store;
    this.commits = commits;
    this.clock = clock;
    this.contract = contract;
  }

  /** How many events it heard; empty when there is nothing more for now. */
  Optional<Integer> takePage() {
    Optional<BetStore.Position> from = commits.call(() -> store.position(contract));
    EventsPage page;
    long since;
    try {
      since = from.isPresent() ? from.get().since() : rpc.health().value().oldest();
      page =
          (from.isPresent()
                  ? rpc.eventsAfter(from.get().cursor(), contract, PAGE)
                  : rpc.eventsFrom(since, contract, PAGE))
              .value();
    } catch (RpcFailed failed) {
      if (failed.fault() != RpcFault.REFUSED || from.isEmpty()) {
        throw failed;
      }
      since = rpc.health().value().oldest();
      if (since <= from.get().ledger()) {
        throw failed;
      }
      LOG.log(Level.WARNING, "RPC forgot what the contract told before ledger {0}", since);
      page = rpc.eventsFrom(since, contract, PAGE).value();
    }
    return take(from, page, since);
  }

  /** Places are written with leading zeros, so that they sort; nobody is sent back by one. */
  private Optional<Integer> take(Optional<BetStore.Position> from, EventsPage page, long since) {
    String before = from.map(BetStore.Position::cursor).orElse("");
    if (page.cursor().compareTo(before) <= 0) {
      return Optional.empty();
    }
    List<ContractBet> bets =
        page.events().stream().flatMap(one -> ContractForm.bet(one).stream()).toList();
    BetStore.Position to =
        new BetStore.Position(page.cursor(), ledgerOf(page.cursor()), since, clock.instant());
    commits.run(
        () -> {
          if (store.move(contract, from, to)) {
            store.add(contract, bets);
          }
        });
    return page.events().size() < PAGE ? Optional.empty() : Optional.of(page.events().size());
  }

  static long ledgerOf(String cursor) {
    return Long.parseLong(cursor.substring(0, PLACE_DIGITS)) >>> LEDGER_BITS;
  }
}
