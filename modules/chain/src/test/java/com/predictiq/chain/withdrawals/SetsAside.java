package com.predictiq.chain.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.ClaimState;
import com.predictiq.chain.ClaimableBalanceView;
import com.predictiq.chain.deposits.GivenWatcher;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.TroubledWatch;
import com.predictiq.members.MemberId;
import java.math.BigDecimal;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.stellar.sdk.Asset;
import org.stellar.sdk.ClaimClaimableBalanceOperation;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Predicate;
import org.stellar.sdk.Transaction;

/**
 * Members who set money aside instead of paying it, for now, for later or until soon; and Bob, who
 * may have it as well and races us for some.
 */
final class SetsAside {

  private static final int FEE = 100;

  private record Aside(String balance, long units) {}

  private final GivenCashier given;
  private final TroubledWatch watch;
  private final GivenWatcher watcher;
  private final Person bob;
  private final Random chance;
  private final Map<MemberId, Aside> aside = new HashMap<>();
  private long takenBack;

  SetsAside(
      GivenCashier given, TroubledWatch watch, GivenWatcher watcher, Person bob, Random chance) {
    this.given = given;
    this.watch = watch;
    this.watcher = watcher;
    this.bob = bob;
    this.chance = chance;
  }

  /** Answers who did. */
  List<MemberId> set(Deque<MemberId> members) {
    if (members.isEmpty() || chance.nextInt(4) != 0) {
      return List.of();
    }
    MemberId member = members.pop();
    long units = 20_000_000L + chance.nextInt(100_000_000);
    Memo memo = Memo.id(Long.parseLong(given.commits.call(() -> watcher.memo(member))));
    Transaction made =
        given.ann.signed(
            memo,
            new CreateClaimableBalanceOperation.Builder(
                    BigDecimal.valueOf(units, 7).toPlainString(),
                    Asset.create("native"),
                    List.of(
                        new Claimant(given.stellar.custody().address(), when()),
                        new Claimant(bob.address(), new Predicate.Unconditional())))
                .build());
    given.stellar.network.demandFee(FEE);
    assertThat(watch.submit(made.toEnvelopeXdrBase64())).isTrue();
    aside.put(member, new Aside(watch.balance(made), units));
    return List.of(member);
  }

  private Predicate when() {
    long soon = given.stellar.clock.instant().getEpochSecond() + chance.nextInt(40);
    return switch (chance.nextInt(4)) {
      case 0 -> new Predicate.Not(new Predicate.AbsBefore(soon));
      case 1 -> new Predicate.RelBefore(chance.nextInt(60));
      default -> new Predicate.Unconditional();
    };
  }

  void takeBack() {
    if (aside.isEmpty() || chance.nextInt(4) != 0) {
      return;
    }
    List<Aside> all = List.copyOf(aside.values());
    Aside one = all.get(chance.nextInt(all.size()));
    Transaction claim =
        bob.signed(Memo.none(), new ClaimClaimableBalanceOperation.Builder(one.balance()).build());
    given.stellar.network.demandFee(FEE);
    takenBack += (watch.submit(claim.toEnvelopeXdrBase64()) ? one.units() : 0) - FEE;
  }

  /** What Bob has of it, less what asking cost him. */
  long takenBack() {
    return takenBack;
  }

  /** What each brought in the end: all of it or nothing, as the network and nobody else decided. */
  Map<MemberId, Long> fetched(ToLongFunction<MemberId> out) {
    Map<String, ClaimState> ends = new HashMap<>();
    for (ClaimableBalanceView one : watcher.claimable(given.commits)) {
      ends.put(one.balance(), one.state());
    }
    Map<MemberId, Long> fetched = new HashMap<>();
    aside.forEach(
        (member, one) -> {
          boolean ours = ends.get(one.balance()) == ClaimState.CLAIMED;
          assertThat(ours || ends.get(one.balance()) == ClaimState.LEFT).isTrue();
          fetched.put(member, ours ? one.units() : 0L);
          assertThat(given.books.cash(member).units() + out.applyAsLong(member))
              .isEqualTo(fetched.get(member));
        });
    return fetched;
  }
}
