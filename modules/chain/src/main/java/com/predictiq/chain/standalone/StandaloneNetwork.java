package com.predictiq.chain.standalone;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.stellar.sdk.AbstractTransaction;
import org.stellar.sdk.AccountConverter;
import org.stellar.sdk.FeeBumpTransaction;
import org.stellar.sdk.InvokeHostFunctionOperation;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Network;
import org.stellar.sdk.Operation;
import org.stellar.sdk.Transaction;

/**
 * The network itself. A ledger closes with each transaction, and empty ones as time goes by, so
 * that what has an end comes to it. Everything follows from the journal; several can share one, and
 * each catches up before it looks or adds.
 */
public final class StandaloneNetwork {

  /**
   * What the network says to a transaction: where it was included, or why not.
   *
   * @param inner whether the refusal is of what is inside a bump
   */
  record Answer(Optional<Included> included, Optional<Refused> refused, boolean inner) {

    static Answer of(Included included) {
      return new Answer(Optional.of(included), Optional.empty(), false);
    }

    static Answer of(Refused refused, boolean inner) {
      return new Answer(Optional.empty(), Optional.of(refused), inner);
    }
  }

  static final Network NETWORK = Network.STANDALONE;

  private static final long ALL_THERE_IS = 1_000_000_000_000_000_000L;
  private static final int BALANCE_ID = 72;
  private static final Duration BETWEEN_LEDGERS = Duration.ofSeconds(1);

  private final Journal journal;
  private final InstantSource clock;
  private final Instant genesis;
  private final Map<String, HomeAccount> world = new HashMap<>();
  private final Map<String, TreeMap<Long, Optional<HomeAccount>>> past = new HashMap<>();
  private final TreeMap<Long, Included> ledgers = new TreeMap<>();
  private final Map<String, Included> byHash = new HashMap<>();
  private long lines;
  private long feePerOperation = Units.BASE_FEE;

  public StandaloneNetwork(Journal journal, Instant genesis, InstantSource clock) {
    this.journal = journal;
    this.genesis = genesis;
    this.clock = clock;
    HomeAccount root = new HomeAccount(root().getAccountId(), 0, ALL_THERE_IS);
    HomeAccount contract = new HomeAccount(HomeContract.ID, 0, 0);
    world.put(root.id, root);
    world.put(contract.id, contract);
    remember(Map.of(root.id, Optional.of(root), contract.id, Optional.of(contract)), 1);
  }

  /** The contract that every network at home has. */
  public static String contract() {
    return HomeContract.ID;
  }

  /** The account that holds all lumens in the beginning, by the key everybody can make. */
  public static KeyPair root() {
    return KeyPair.fromSecretSeed(NETWORK.getNetworkId());
  }

  synchronized Answer submit(String envelope) {
    AbstractTransaction transaction = read(envelope);
    while (true) {
      catchUp();
      Included known = byHash.get(transaction.hashHex());
      if (known != null) {
        return Answer.of(known);
      }
      Instant now = clock.instant();
      Optional<Answer> refused = refusal(transaction, now);
      if (refused.isPresent()) {
        return refused.get();
      }
      Journal.Line line = new Journal.Line(lines + 1, closed(now) + 1, now, envelope);
      if (journal.append(line)) {
        return Answer.of(include(line));
      }
    }
  }

  private Optional<Answer> refusal(AbstractTransaction transaction, Instant now) {
    Validity validity = new Validity(new Draft(world), now, feePerOperation);
    Optional<Refused> outer = validity.of(transaction);
    if (outer.isPresent()) {
      return outer.map(refused -> Answer.of(refused, false));
    }
    return transaction instanceof FeeBumpTransaction bump
        ? validity.ofInner(bump.getInnerTransaction(), false).map(no -> Answer.of(no, true))
        : Optional.empty();
  }

  private void catchUp() {
    journal.after(lines).forEach(this::include);
  }

  private Included include(Journal.Line line) {
    AbstractTransaction transaction = read(line.envelope());
    boolean bumped = transaction instanceof FeeBumpTransaction;
    Transaction inner =
        bumped
            ? ((FeeBumpTransaction) transaction).getInnerTransaction()
            : (Transaction) transaction;
    String payer =
        bumped ? ((FeeBumpTransaction) transaction).getFeeAccount() : inner.getSourceAccount();
    long fee = Units.BASE_FEE * (inner.getOperations().length + (bumped ? 1 : 0));
    String source = Address.of(inner.getSourceAccount()).account();
    charge(Address.of(payer).account(), fee, source, inner.getSequenceNumber(), line.ledger());
    Included included =
        new Included(
            transaction.hashHex(),
            inner.hashHex(),
            line.envelope(),
            source,
            inner.getSequenceNumber(),
            Address.of(payer).account(),
            fee,
            bumped ? ((FeeBumpTransaction) transaction).getFee() : inner.getFee(),
            inner.getMemo(),
            line.ledger(),
            line.closedAt(),
            apply(inner, source, line));
    ledgers.put(line.ledger(), included);
    byHash.put(included.hash(), included);
    byHash.put(included.innerHash(), included);
    lines = line.number();
    return included;
  }

  /** Fee and number are gone whatever becomes of the operations. */
  private void charge(String payer, long fee, String source, long sequence, long ledger) {
    Draft draft = new Draft(world);
    draft.get(payer).balance -= fee;
    draft.get(source).sequence = sequence;
    remember(draft.commit(), ledger);
  }

  private List<Done> apply(Transaction transaction, String source, Journal.Line line) {
    Draft draft = new Draft(world);
    AppliesOperations rules = new AppliesOperations(draft, line.ledger(), line.closedAt());
    List<Done> done = new ArrayList<>();
    Operation[] operations = transaction.getOperations();
    for (int i = 0; i < operations.length; i++) {
      int index = i;
      String owner = Optional.ofNullable(operations[i].getSourceAccount()).orElse(source);
      done.add(applied(rules, operations[i], owner, () -> balanceId(transaction, index)));
    }
    if (done.stream().allMatch(Done::isWell)) {
      remember(draft.commit(), line.ledger());
    }
    return done;
  }

  /** What we have no rule for fails in its ledger; it must not keep others from theirs. */
  private static Done applied(
      AppliesOperations rules, Operation operation, String owner, Supplier<String> name) {
    try {
      return rules.apply(operation, Address.of(owner).account(), name);
    } catch (RuntimeException strange) {
      return Done.failed(-1, -3, "op_not_supported");
    }
  }

  private static String balanceId(Transaction transaction, int operation) {
    return RpcXdr.written(() -> transaction.getClaimableBalanceId(operation));
  }

  private void remember(Map<String, Optional<HomeAccount>> changed, long ledger) {
    changed.forEach(
        (id, account) ->
            past.computeIfAbsent(id, it -> new TreeMap<>())
                .put(ledger, account.map(HomeAccount::copy)));
  }

  /** The last ledger that has closed. */
  synchronized long head() {
    catchUp();
    return closed(clock.instant());
  }

  /** What has closed stays as it is: the next transaction comes into the ledger after it. */
  private long closed(Instant now) {
    return Math.max(atTime(now), ledgers.isEmpty() ? 1 : ledgers.lastKey());
  }

  synchronized Instant closedAt(long ledger) {
    Included included = ledgers.get(ledger);
    if (included != null) {
      return included.closedAt();
    }
    Instant planned = genesis.plus(BETWEEN_LEDGERS.multipliedBy(ledger));
    Map.Entry<Long, Included> before = ledgers.lowerEntry(ledger);
    return before != null && before.getValue().closedAt().isAfter(planned)
        ? before.getValue().closedAt()
        : planned;
  }

  private long atTime(Instant now) {
    return Math.max(1, Duration.between(genesis, now).dividedBy(BETWEEN_LEDGERS));
  }

  /** As it was when that ledger closed. */
  synchronized Optional<HomeAccount> account(String id, long ledger) {
    catchUp();
    return Optional.ofNullable(past.get(id))
        .map(states -> states.floorEntry(ledger))
        .flatMap(Map.Entry::getValue);
  }

  /** What waited for somebody when that ledger closed, the oldest first. */
  synchronized List<HomeBalance> setAside(long ledger) {
    catchUp();
    return past.entrySet().stream()
        .filter(one -> one.getKey().length() == BALANCE_ID)
        .flatMap(one -> Optional.ofNullable(one.getValue().floorEntry(ledger)).stream())
        .flatMap(one -> one.getValue().stream())
        .map(one -> one.setAside)
        .sorted(Comparator.comparingLong(HomeBalance::ledger).thenComparing(HomeBalance::id))
        .toList();
  }

  synchronized Optional<Included> transaction(String hash, long ledger) {
    catchUp();
    return Optional.ofNullable(byHash.get(hash)).filter(one -> one.ledger() <= ledger);
  }

  /** What was included after one ledger and up to another, in order. */
  synchronized List<Included> between(long after, long upTo) {
    catchUp();
    return after >= upTo
        ? List.of()
        : List.copyOf(ledgers.subMap(after, false, upTo, true).values());
  }

  synchronized Optional<Included> inLedger(long ledger) {
    catchUp();
    return Optional.ofNullable(ledgers.get(ledger));
  }

  /** What would come of it now; nothing does. */
  synchronized Done tried(InvokeHostFunctionOperation operation, String source) {
    catchUp();
    return new HomeContract(new Draft(world), closed(clock.instant())).invoke(operation, source);
  }

  /** What a place in a ledger costs: more than usual when others want it too. */
  public synchronized void demandFee(long perOperation) {
    feePerOperation = perOperation;
  }

  synchronized long feePerOperation() {
    return feePerOperation;
  }

  static AbstractTransaction read(String envelope) {
    try {
      return AbstractTransaction.fromEnvelopeXdr(AccountConverter.enableMuxed(), envelope, NETWORK);
    } catch (IOException | RuntimeException malformed) {
      throw new IllegalArgumentException("tx_malformed", malformed);
    }
  }
}
