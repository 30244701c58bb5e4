package com.predictiq.chain.contracts;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.ContractBet;
import com.predictiq.chain.ContractMarket;
import com.predictiq.chain.ContractReads;
import com.predictiq.chain.ContractResult;
import com.predictiq.chain.Sighted;
import com.predictiq.chain.TransactionState;
import com.predictiq.chain.TransactionView;
import com.predictiq.chain.WatchedTransaction;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Stellar;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers about the contract. Never in a transaction of ours: a server that takes its time must not
 * hold a connection to the database meanwhile.
 */
@ApplicationScoped
class ContractDesk implements ContractReads {

  private final Contract contract;
  private final Sightings sightings;
  private final BetStore bets;
  private final WatchStore watched;
  private final Commits commits;
  private final Stellar stellar;
  private final InstantSource clock;

  @Inject
  ContractDesk(
      Contract contract,
      Sightings sightings,
      BetStore bets,
      WatchStore watched,
      Commits commits,
      Stellar stellar,
      InstantSource clock) {
    this.contract = contract;
    this.sightings = sightings;
    this.bets = bets;
    this.watched = watched;
    this.commits = commits;
    this.stellar = stellar;
    this.clock = clock;
  }

  @Override
  public Sighted<ContractMarket> market(String id) {
    stellar.requireOn();
    BigInteger number = Asked.market(id);
    String ours = contract.id();
    if (stellar.idle()) {
      throw noMarket(id);
    }
    return found(sightings.look("market:" + id, () -> lookedUp(ours, number)), () -> noMarket(id));
  }

  private Answered<Optional<ContractMarket>> lookedUp(String ours, BigInteger id) {
    Answered<Optional<SorobanRpc.Entry>> entry =
        contract.rpc().entry(ContractForm.market(ours, id));
    return entry.with(entry.value().map(one -> ContractForm.market(id, one)));
  }

  @Override
  public Sighted<ContractResult> result(String market) {
    stellar.requireOn();
    BigInteger number = Asked.market(market);
    String ours = contract.id();
    if (stellar.idle()) {
      throw noMarket(market);
    }
    return found(
        sightings.look("result:" + market, () -> told(ours, number)), () -> noMarket(market));
  }

  /** A contract without such a market may fail, or say that there is no result. */
  private Answered<Optional<ContractResult>> told(String ours, BigInteger market) {
    Answered<Optional<SorobanRpc.Entry>> entry =
        contract.rpc().entry(ContractForm.market(ours, market));
    if (entry.value().isEmpty()) {
      return entry.with(Optional.empty());
    }
    var answer =
        contract.rpc().simulate(ours, ContractForm.RESULT_FUNCTION, ContractForm.resultOf(market));
    Optional<Integer> outcome = answer.value().flatMap(ContractForm::result);
    return answer.with(Optional.of(new ContractResult(market.toString(), outcome)));
  }

  private static <T> Sighted<T> found(Sighted<Optional<T>> seen, Supplier<Rejected> none) {
    return new Sighted<>(
        seen.value().orElseThrow(none), seen.ledger(), seen.seenAt(), seen.stale(), seen.kept());
  }

  private static Rejected noMarket(String id) {
    return new Rejected(
        ChainRefusal.CHAIN_MARKET_NOT_FOUND, "The contract has no market " + id + ".");
  }

  @Override
  public Sighted<Page<ContractBet>> betsOf(String address, PageRequest page) {
    stellar.requireOn();
    Asked.address(address);
    String ours = contract.id();
    return commits.call(() -> heard(ours, address, page));
  }

  private Sighted<Page<ContractBet>> heard(String ours, String address, PageRequest page) {
    Optional<BetStore.Position> position = bets.position(ours);
    Page<ContractBet> found = Page.of(bets.of(ours, address, page), page, ContractBet::id);
    Instant now = clock.instant();
    Instant heardAt = position.map(BetStore.Position::movedAt).orElse(now);
    Duration age = Duration.between(heardAt, now);
    boolean old = position.isEmpty() ? !stellar.idle() : age.compareTo(contract.staleAfter()) > 0;
    return new Sighted<>(
        found, position.map(BetStore.Position::ledger).orElse(0L), heardAt, old, true);
  }

  @Override
  public Sighted<TransactionView> transaction(String hash) {
    stellar.requireOn();
    Asked.hash(hash);
    Optional<WatchedTransaction> waited = commits.call(() -> watched.find(hash));
    if (stellar.idle()) {
      throw noTransaction(hash);
    }
    Sighted<TransactionView> seen = sightings.look("tx:" + hash, () -> included(hash));
    if (seen.value().state() != TransactionState.PENDING) {
      return seen;
    }
    WatchedTransaction one = waited.orElseThrow(() -> noTransaction(hash));
    TransactionView view = new TransactionView(hash, one.state(), one.ledger(), Optional.empty());
    return new Sighted<>(view, seen.ledger(), seen.seenAt(), seen.stale(), seen.kept());
  }

  private Answered<TransactionView> included(String hash) {
    Answered<SorobanRpc.Included> found = contract.rpc().transaction(hash);
    SorobanRpc.Included one = found.value();
    return found.with(new TransactionView(hash, one.state(), one.ledger(), one.closedAt()));
  }

  private static Rejected noTransaction(String hash) {
    return new Rejected(
        ChainRefusal.CHAIN_TRANSACTION_NOT_FOUND, "No ledger that is known of has " + hash + ".");
  }
}
