package com.predictiq.chain.standalone;

import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.ChainWatch;
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
import org.stellar.sdk.Memo;
import org.stellar.sdk.MemoId;

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
    for (Included one : network.between(Payment.ledgerOf(operation) - 1, head)) {
      for (int i = 0; one.successful() && i < one.operations().size(); i++) {
        Optional<Movement> moved = one.operations().get(i).moved();
        boolean ours =
            moved.filter(it -> it.from().equals(account) || it.to().equals(account)).isPresent();
        if (ours && one.operationId(i) > operation && found.size() < most) {
          found.add(payment(one, i, moved.get()));
        }
      }
    }
    return new PaymentPage(found, found.size() < most ? head : 0);
  }

  private static Payment payment(Included one, int index, Movement moved) {
    Memo memo = one.memo();
    return new Payment(
        one.operationId(index),
        one.innerHash(),
        moved.from(),
        moved.to(),
        moved.asset(),
        moved.units(),
        memo instanceof MemoId id ? Optional.of(id.getId().toString()) : Optional.empty(),
        Optional.ofNullable(moved.muxedTo()).map(it -> Address.of(it).muxedId()),
        one.closedAt());
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
    Answer answer = network.submit(envelope);
    if (lost) {
      return new Sent(Sent.Kind.UNKNOWN, "lost on the way back");
    }
    return answer.included().isPresent()
        ? new Sent(Sent.Kind.INCLUDED, "")
        : new Sent(Sent.Kind.REFUSED, answer.refused().orElseThrow().word());
  }

  /** For who is no part of the trouble. */
  public boolean submit(String envelope) {
    return network.submit(envelope).included().map(Included::successful).orElse(false);
  }
}
