package com.predictiq.chain.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.deposits.GivenWatcher;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.TroubledWatch;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stellar.sdk.Asset;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Operation;
import org.stellar.sdk.PaymentOperation;

/**
 * How much goes through, told in the log. Small by default, so that it proves only that it works;
 * {@code predictiq.chain.backlog}, {@code predictiq.chain.payouts} and {@code
 * predictiq.chain.answer-millis} make figures of it (bench/chain).
 */
class FiguresIT {

  private static final Logger LOG = Logger.getLogger("predictiq.chain.figures");
  private static final int A_TRANSACTION = 100;
  private static final int ANSWER_MILLIS = Integer.getInteger("predictiq.chain.answer-millis", 0);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.shutdown();
  }

  @Test
  void a_backlog_of_deposits_is_credited() {
    int backlog = Integer.getInteger("predictiq.chain.backlog", 500);
    try (GivenCashier given = new GivenCashier()) {
      GivenWatcher watcher =
          new GivenWatcher(given.books, given.stellar, given.assets, given.stellar.clock);
      TroubledWatch watch = new TroubledWatch(given.stellar.network, new Random(1));
      MemberId member = given.books.member();
      long memo = Long.parseLong(watcher.memo(member));
      Operation payment =
          new PaymentOperation.Builder(
                  given.stellar.custody().muxedAddress(memo), Asset.create("native"), "0.01")
              .build();
      for (int paid = 0; paid < backlog; paid += A_TRANSACTION) {
        Operation[] all = Collections.nCopies(A_TRANSACTION, payment).toArray(Operation[]::new);
        assertThat(watch.submit(given.ann.signed(Memo.none(), all).toEnvelopeXdrBase64())).isTrue();
      }
      long start = System.nanoTime();
      while (watcher.take(watch, given.commits) > 0) {
        assertThat(given.books.external()).isNegative();
      }
      tell(backlog, "deposits credited", start);
      assertThat(given.books.cash(member).units()).isEqualTo(backlog * 100_000L);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void withdrawals_go_out_by_so_many_channels(int channels) {
    int payouts = Integer.getInteger("predictiq.chain.payouts", 16);
    try (GivenCashier given = given(channels)) {
      Person bob = given.stellar.person();
      MemberId member = given.member(2L * payouts);
      for (int i = 0; i < payouts; i++) {
        given.ask(member, "1.5", bob.address());
      }
      given.stellar.failures.delay(Duration.ofMillis(ANSWER_MILLIS));
      long start = System.nanoTime();
      while (given.on(bob) < 100_000_000_000L + payouts * 15_000_000L) {
        given.pay();
      }
      tell(
          payouts,
          "withdrawals over HTTP, answers after " + ANSWER_MILLIS + " ms, channels: " + channels,
          start);
      given.pay();
      assertThat(given.inCustody()).isEqualTo(-given.books.external());
    }
  }

  private GivenCashier given(int count) {
    return new GivenCashier() {
      @Override
      TestConfig settings() {
        return TestConfig.defaults().with("predictiq.chain.channels", Integer.toString(count));
      }

      @Override
      Hands hands() {
        return new Hands(threads, count);
      }
    };
  }

  private static void tell(int count, String what, long start) {
    long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
    LOG.log(
        Level.INFO,
        "{0} {1} in {2} ms: {3} a second",
        new Object[] {count, what, millis, count * 1_000L / millis});
  }
}
