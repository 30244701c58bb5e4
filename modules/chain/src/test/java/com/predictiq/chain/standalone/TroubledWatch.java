package com.predictiq.chain.standalone;

import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.ClaimTimes;
import com.predictiq.chain.network.ClaimableBalance;
import com.predictiq.chain.network.GivenTimes;
import com.predictiq.chain.network.Head;
import com.predictiq.chain.network.Inclusion;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Payment;
import com.predictiq.chain.network.PaymentPage;
import com.predictiq.chain.network.Sent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stellar.sdk.MemoId;
import org.stellar.sdk.Transaction;

/**
 * The network at home without HTTP, through servers of which each call meets another that is
 * behind.
 */
public final class TroubledWatch implements ChainWatch {

  private final StandaloneNetwork network;
  private final Random chance;
  private int troublePercent;
  private int mostLag;

  public TroubledWatch(StandaloneNetwork network, Random chance) {
    this.network = network;
    this.chance = chance;
  }

  public void trouble(int percent, int lag) {
    troublePercent = percent;
    mostLag = lag;
  }

  private long now() {
    if (chance.nextInt(100) < troublePercent) {
      throw new NetworkFailed("trouble");
    }
    return Math.max(1, network.head() - (mostLag == 0 ? 0 : chance.nextInt(mostLag)));
  }

  @Override
  public Head head() {
    long head = now();
    return new Head(head, network.closedAt(head), 1, "");
  }

  @Override
  public PaymentPage paymentsAfter(String account, long operation, int most) {
    long head = now();
    List<Payment> found = new ArrayList<>();
    List<ClaimableBalance> setAside = new ArrayList<>();
    long readTo = 0;
    int seen = 0;
    for (Included one : network.between(Payment.ledgerOf(operation) - 1, head)) {
      for (int i = 0; one.successful() && i < one.operations().size(); i++) {
        Optional<Movement> moved = one.operations().get(i).moved();
        boolean ours = moved.filter(it -> it.concerns(account)).isPresent();
        if (ours && one.operationId(i) > operation && seen < most) {
          seen++;
          readTo = one.operationId(i);
          if (moved.get().to().isEmpty()) {
            setAside.add(balance(one, i, moved.get(), account));
          } else {
            found.add(payment(one, i, moved.get()));
          }
        }
      }
    }
    return new PaymentPage(found, setAside, readTo, seen < most ? head : 0);
  }

  private static ClaimableBalance balance(Included one, int index, Movement made, String account) {
    HomeBalance balance = made.balance().orElseThrow();
    return new ClaimableBalance(
        balance.id(),
        one.operationId(index),
        one.innerHash(),
        made.from(),
        made.asset(),
        made.units(),
        memo(one),
        times(balance, account),
        one.closedAt());
  }

  private static ClaimTimes times(HomeBalance balance, String account) {
    return balance.claimants().stream()
        .filter(one -> one.getDestination().equals(account))
        .map(one -> GivenTimes.of(one.getPredicate(), balance.at()))
        .findFirst()
        .orElseThrow();
  }

  private static Payment payment(Included one, int index, Movement moved) {
    return new Payment(
        one.operationId(index),
        one.innerHash(),
        moved.balance().map(HomeBalance::id).orElse(moved.from()),
        moved.to(),
        moved.asset(),
        moved.units(),
        moved.isPayment() ? memo(one) : Optional.empty(),
        Optional.ofNullable(moved.muxedTo()).map(it -> Address.of(it).muxedId()),
        moved.balance().map(HomeBalance::id),
        one.closedAt());
  }

  private static Optional<String> memo(Included one) {
    return one.memo() instanceof MemoId id ? Optional.of(id.getId().toString()) : Optional.empty();
  }

  @Override
  public boolean isGone(String balance, long since) {
    long head = now();
    return head >= since && network.account(balance, head).isEmpty();
  }

  @Override
  public Optional<AccountState> account(String address) {
    long head = now();
    return network
        .account(address, head)
        .map(
            one -> {
              Map<String, Long> balances = new HashMap<>();
              Map<String, Long> rooms = new HashMap<>();
              balances.put(Units.NATIVE, one.balance);
              one.trusts.forEach((name, trust) -> balances.put(name, trust.balance()));
              one.trusts.forEach((name, it) -> rooms.put(name, it.limit() - it.balance()));
              return new AccountState(address, one.sequence, balances, rooms, false, head);
            });
  }

  @Override
  public Optional<Inclusion> inclusion(String hash) {
    return network
        .transaction(hash, now())
        .map(it -> new Inclusion(hash, it.successful(), it.ledger(), it.closedAt()));
  }

  @Override
  public Instant closedAt(long ledger) {
    return network.closedAt(ledger);
  }

  /** Sometimes it never gets there; sometimes it does, and the answer never comes back. */
  @Override
  public Sent send(String envelope) {
    boolean lost = chance.nextInt(100) < troublePercent;
    if (lost && chance.nextBoolean()) {
      return new Sent(Sent.Kind.UNKNOWN, "lost on the way there");
    }
    StandaloneNetwork.Answer answer = network.submit(envelope);
    if (lost) {
      return new Sent(Sent.Kind.UNKNOWN, "lost on the way back");
    }
    return answer.included().isPresent()
        ? new Sent(Sent.Kind.INCLUDED, "")
        : new Sent(Sent.Kind.REFUSED, answer.refused().orElseThrow().word());
  }

  /** The number of what the first operation of a transaction sets aside. */
  public String balance(Transaction made) {
    return RpcXdr.written(() -> made.getClaimableBalanceId(0));
  }

  /** For who is no part of the trouble. */
  public boolean submit(String envelope) {
    return network.submit(envelope).included().map(Included::successful).orElse(false);
  }
}
