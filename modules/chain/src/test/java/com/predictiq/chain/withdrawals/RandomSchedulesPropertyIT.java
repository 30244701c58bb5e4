package com.predictiq.chain.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.RequestWithdrawal;
import com.predictiq.chain.WithdrawalState;
import com.predictiq.chain.WithdrawalView;
import com.predictiq.chain.deposits.GivenWatcher;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.TroubledWatch;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestConfig;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stellar.sdk.Asset;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Operation;
import org.stellar.sdk.PaymentOperation;

/**
 * Many schedules in a world: each member deposits and takes out at times of their own, while
 * servers lag, answers get lost, fees rise, time passes, envelopes end and we die between any two
 * commits. A few with another seed each time; {@code predictiq.chain.schedules} for more, {@code
 * predictiq.chain.seed} for the same again.
 */
class RandomSchedulesPropertyIT {

  private static final Logger LOG = Logger.getLogger("predictiq.chain");
  private static final int A_WORLD = 200;
  private static final int SCHEDULES = Integer.getInteger("predictiq.chain.schedules", 30);
  private static final int MEMBERS = Math.min(SCHEDULES, A_WORLD);
  private static final int AT_ONCE = 20;
  private static final long GIFT = 100_000_000_000L;
  private static final PageRequest FIRST = new PageRequest(100, Optional.empty());

  static Stream<Long> seeds() {
    long first = Long.getLong("predictiq.chain.seed", new SecureRandom().nextInt(1_000_000));
    int worlds = (SCHEDULES + A_WORLD - 1) / A_WORLD;
    LOG.log(Level.INFO, "{0} worlds from seed {1,number,#} on", new Object[] {worlds, first});
    return Stream.iterate(first, seed -> seed + 1).limit(worlds);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_is_paid_twice_and_nothing_is_lost(long seed) {
    try (GivenCashier given = hurried()) {
      new World(given, new Random(seed)).live();
    }
  }

  /** Envelopes end soon, so that many come to their end while servers are behind it. */
  private static GivenCashier hurried() {
    return new GivenCashier() {
      @Override
      TestConfig settings() {
        return TestConfig.defaults().with("predictiq.chain.envelope-seconds", "30");
      }
    };
  }

  private static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class World {
    private final GivenCashier given;
    private final Random chance;
    private final TroubledWatch watch;
    private final GivenWatcher watcher;
    private final Person bob;
    private final List<MemberId> members = new ArrayList<>();
    private final Map<MemberId, Long> deposited = new HashMap<>();
    private final SetsAside aside;
    private final Deque<MemberId> toDeposit;
    private final List<MemberId> toWithdraw = new ArrayList<>();
    private int deathPercent = 4;

    World(GivenCashier given, Random chance) {
      this.given = given;
      this.chance = chance;
      this.watch = new TroubledWatch(given.stellar.network, chance);
      this.watcher =
          new GivenWatcher(given.books, given.stellar, given.assets, given.stellar.clock);
      this.bob = given.stellar.person();
      this.aside = new SetsAside(given, watch, watcher, bob, chance);
      for (int i = 0; i < MEMBERS; i++) {
        members.add(given.books.member());
      }
      Collections.shuffle(members, chance);
      this.toDeposit = new ArrayDeque<>(members);
    }

    void live() {
      for (int round = 0; round < MEMBERS * 3 / 4; round++) {
        change();
        attempt(this::deposit);
        attempt(() -> toWithdraw.addAll(aside.set(toDeposit)));
        attempt(aside::takeBack);
        attempt(() -> watcher.take(watch, mortal()));
        attempt(() -> watcher.claim(watch, mortal()));
        attempt(this::askOut);
        attempt(() -> cashier().signDue());
        attempt(() -> cashier().followSent());
      }
      calmDown();
      judge();
    }

    private void change() {
      watch.trouble(chance.nextInt(30), chance.nextInt(60));
      given.stellar.network.demandFee(chance.nextInt(5) == 0 ? 3_000 : 100);
      given.stellar.pass(Duration.ofSeconds(chance.nextInt(chance.nextInt(8) == 0 ? 60 : 5)));
    }

    private void calmDown() {
      watch.trouble(0, 0);
      deathPercent = 0;
      given.stellar.network.demandFee(100);
      for (int round = 0; round < 40 + MEMBERS * 4 / 5; round++) {
        given.stellar.pass(Duration.ofSeconds(3));
        attempt(this::deposit);
        attempt(() -> watcher.take(watch, given.commits));
        attempt(() -> watcher.claim(watch, given.commits));
        attempt(() -> cashier().signDue());
        attempt(() -> cashier().followSent());
      }
    }

    /** A few members at once, each by their muxed address. */
    private void deposit() {
      int most = deathPercent == 0 ? AT_ONCE : chance.nextInt(AT_ONCE) / 4;
      given.stellar.network.demandFee(100);
      List<Operation> payments = new ArrayList<>();
      while (!toDeposit.isEmpty() && payments.size() < most) {
        MemberId member = toDeposit.pop();
        long units = 20_000_000L + chance.nextInt(100_000_000);
        deposited.put(member, units);
        long memo = Long.parseLong(given.commits.call(() -> watcher.memo(member)));
        payments.add(
            new PaymentOperation.Builder(
                    given.stellar.custody().muxedAddress(memo),
                    Asset.create("native"),
                    BigDecimal.valueOf(units, 7).toPlainString())
                .build());
        toWithdraw.add(member);
      }
      if (!payments.isEmpty()) {
        assertThat(
                watch.submit(
                    given
                        .ann
                        .signed(Memo.none(), payments.toArray(Operation[]::new))
                        .toEnvelopeXdrBase64()))
            .isTrue();
      }
    }

    private long out(MemberId member) {
      return given.desk.of(member, FIRST).items().stream()
          .filter(one -> one.state() == WithdrawalState.SETTLED)
          .mapToLong(one -> one.amount().units())
          .sum();
    }

    private void askOut() {
      for (int i = 0; i < 4 && !toWithdraw.isEmpty(); i++) {
        MemberId member = toWithdraw.get(chance.nextInt(toWithdraw.size()));
        String amount = 1 + chance.nextInt(5) + "." + chance.nextInt(10);
        try {
          mortal()
              .call(
                  () ->
                      given.desk.request(
                          new RequestWithdrawal(
                              member, "XLM", amount, bob.address(), Optional.empty())));
          toWithdraw.remove(member);
        } catch (Rejected notYet) {
          assertThat(notYet).hasMessageNotContaining("null");
        }
      }
    }

    private void judge() {
      deposited.putAll(aside.fetched(this::out));
      long paid = 0;
      for (MemberId member : members) {
        List<WithdrawalView> all = given.desk.of(member, FIRST).items();
        assertThat(all)
            .allMatch(
                one ->
                    one.state() == WithdrawalState.SETTLED
                        || one.state() == WithdrawalState.RELEASED);
        long out = out(member);
        assertThat(given.books.cash(member).units()).isEqualTo(deposited.get(member) - out);
        paid += out;
      }
      long came = deposited.values().stream().mapToLong(Long::longValue).sum();
      assertThat(given.on(bob) - GIFT - aside.takenBack()).isEqualTo(paid);
      assertThat(given.inCustody()).isEqualTo(came - paid).isEqualTo(-given.books.external());
      assertThat(given.free()).hasSize(given.stellar.config().channels());
      assertThat(paid).isPositive();
    }

    private Cashier cashier() {
      return given.cashier(watch, mortal());
    }

    private static void attempt(Runnable work) {
      try {
        work.run();
      } catch (Died | NetworkFailed again) {
        assertThat(again).isNotNull();
      }
    }

    private Commits mortal() {
      return new Commits() {
        @Override
        public <T> T call(Supplier<T> step) {
          die();
          T done = given.commits.call(step);
          die();
          return done;
        }
      };
    }

    private void die() {
      if (chance.nextInt(100) < deathPercent) {
        throw new Died();
      }
    }
  }
}
