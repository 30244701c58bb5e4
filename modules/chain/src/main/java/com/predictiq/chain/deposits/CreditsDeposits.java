package com.predictiq.chain.deposits;

import com.predictiq.chain.DepositCredited;
import com.predictiq.chain.DepositState;
import com.predictiq.chain.network.ClaimableBalance;
import com.predictiq.chain.network.Payment;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whose payments are, keeps them, and puts them into the books; all of a page at once.
 */
@ApplicationScoped
class CreditsDeposits {

  private static final TransferKind DEPOSIT = new TransferKind("deposit");

  private final DepositStore store;
  private final ClaimStore claims;
  private final StellarAssets assets;
  private final Members members;
  private final Ledger ledger;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  CreditsDeposits(
      DepositStore store,
      ClaimStore claims,
      StellarAssets assets,
      Members members,
      Ledger ledger,
      Outbox outbox,
      InstantSource clock) {
    this.store = store;
    this.claims = claims;
    this.assets = assets;
    this.members = members;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** How many of them were new. Within the caller's transaction. */
  int take(List<Payment> payments) {
    if (payments.isEmpty()) {
      return 0;
    }
    List<Arrival> arrivals = recognised(meant(payments));
    Set<Long> fresh = store.keep(arrivals);
    List<Arrival> credited =
        arrivals.stream()
            .filter(one -> fresh.contains(one.payment().operation()))
            .filter(one -> one.state() == DepositState.CREDITED)
            .toList();
    Instant now = clock.instant();
    if (!credited.isEmpty()) {
      ledger.postAll(credited.stream().map(this::transfer).toList());
      outbox.addAll(credited.stream().map(one -> letter(one, now)).toList());
    }
    return fresh.size();
  }

  /** Remembers what left, so that what nobody asked for is found. */
  void see(List<Payment> departures) {
    if (!departures.isEmpty()) {
      store.keepDepartures(departures);
    }
  }

  /** Remembers what was set aside for us, to be fetched when it can be. */
  void expect(List<ClaimableBalance> balances) {
    if (!balances.isEmpty()) {
      claims.keep(balances);
    }
  }

  /** What was fetched is as if who set it aside had paid it. */
  private List<Payment> meant(List<Payment> payments) {
    List<String> fetched = payments.stream().flatMap(one -> one.balance().stream()).toList();
    if (fetched.isEmpty()) {
      return payments;
    }
    Map<String, ClaimStore.Meant> known = claims.meant(fetched);
    return payments.stream()
        .map(
            one ->
                one.balance()
                    .map(known::get)
                    .map(meant -> one.meant(meant.sender(), meant.memo()))
                    .orElse(one))
        .toList();
  }

  void credit(long operation, MemberId member, Amount amount) {
    ledger.post(transfer(operation, member, amount));
    outbox.add(DepositCredited.of(operation, member, amount, clock.instant()));
  }

  private List<Arrival> recognised(List<Payment> payments) {
    Map<Long, MemberId> named =
        store.membersOf(
            payments.stream()
                .flatMap(one -> memo(one).stream())
                .map(DepositMemo::number)
                .distinct()
                .toList());
    Set<MemberId> here = members.known(named.values());
    return payments.stream().map(one -> arrival(one, named, here)).toList();
  }

  private Arrival arrival(Payment payment, Map<Long, MemberId> named, Set<MemberId> here) {
    if (assets.ofName(payment.asset()).isEmpty()) {
      return new Arrival(payment, DepositState.UNKNOWN_ASSET, Optional.empty());
    }
    if (payment.memo().isEmpty() && payment.muxedId().isEmpty()) {
      return new Arrival(payment, DepositState.NO_MEMO, Optional.empty());
    }
    if (contradict(payment)) {
      return new Arrival(payment, DepositState.CONTRADICTING_MEMOS, Optional.empty());
    }
    Optional<MemberId> member = memo(payment).map(memo -> named.get(memo.number()));
    if (member.isEmpty()) {
      return new Arrival(payment, DepositState.UNKNOWN_MEMO, Optional.empty());
    }
    return here.contains(member.get())
        ? new Arrival(payment, DepositState.CREDITED, member)
        : new Arrival(payment, DepositState.MEMBER_GONE, Optional.empty());
  }

  private static boolean contradict(Payment payment) {
    return payment.memo().isPresent()
        && payment.muxedId().isPresent()
        && !payment.memo().equals(payment.muxedId());
  }

  private static Optional<DepositMemo> memo(Payment payment) {
    return payment.muxedId().or(payment::memo).flatMap(DepositMemo::parse);
  }

  private Transfer transfer(Arrival arrival) {
    return transfer(
        arrival.payment().operation(), arrival.member().orElseThrow(), amount(arrival.payment()));
  }

  /** The operation's number is the key: the books take it once, whoever hands it in. */
  private static Transfer transfer(long operation, MemberId member, Amount amount) {
    Asset asset = amount.asset();
    return Transfer.of(
        DEPOSIT,
        Long.toString(operation),
        "deposit:" + operation,
        new Posting(AccountRef.external(asset), AccountRef.cash(member.value(), asset), amount));
  }

  private DepositCredited letter(Arrival arrival, Instant now) {
    return DepositCredited.of(
        arrival.payment().operation(),
        arrival.member().orElseThrow(),
        amount(arrival.payment()),
        now);
  }

  private Amount amount(Payment payment) {
    return new Amount(assets.ofName(payment.asset()).orElseThrow(), payment.units());
  }
}
