package com.predictiq.chain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.ReconciliationView;
import com.predictiq.chain.UnexplainedDeparture;
import com.predictiq.chain.deposits.GivenWatcher;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.PaymentOrder;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.network.SignedPayment;
import com.predictiq.chain.withdrawals.GivenCashier;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Breaker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.Asset;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Predicate;

class ReconcilesCustodyIT {

  private final GivenCashier given = new GivenCashier();
  private final GivenWatcher watcher =
      new GivenWatcher(given.books, given.stellar, given.assets, given.stellar.clock);
  private final List<String> stops = new ArrayList<>();
  private final ReconcilesCustody job =
      new ReconcilesCustody(
          given.stellar,
          given.assets,
          new ComparisonStore(given.books.sql, given.books.ledger, given.assets),
          GivenBooks.proxy(
              Breaker.class,
              (self, method, arguments) -> {
                stops.add(arguments[1].toString());
                return true;
              }),
          given.commits,
          given.stellar.clock);
  private final MemberId member = given.books.member();
  private final Person bob = given.stellar.person();

  @BeforeEach
  void deposit() {
    given.ann.pay(
        given.stellar.custody().address(), "50", Memo.id(Long.parseLong(watcher.memo(member))));
    take();
  }

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void what_came_and_stayed_is_what_there_is_also_while_it_moves() {
    assertThat(job.run()).isEqualTo(2);
    given.ask(member, "20", bob.address());
    assertThat(job.run()).isEqualTo(2);
    given.pay();
    assertThat(job.run()).isEqualTo(2); // paid, and not read by the watcher yet
    take();
    given.ann.pay(given.stellar.custody().address(), "1", Memo.none());
    assertThat(job.run()).isEqualTo(2);
    assertThat(stops).isEmpty();
    assertThat(job.latest()).noneMatch(ReconciliationView::alarming);
    assertThat(job.latest().get(1).owed().text()).isEqualTo("30.0000000");
  }

  @Test
  void what_is_fetched_is_expected_at_the_moment_it_is_there() {
    given.ann.submit(
        Memo.none(),
        new CreateClaimableBalanceOperation.Builder(
                "7",
                Asset.create("native"),
                List.of(
                    new Claimant(given.stellar.custody().address(), new Predicate.Unconditional())))
            .build());
    assertThat(job.run()).isEqualTo(2);
    assertThat(job.latest().get(1).onChain().text()).isEqualTo(beforehand("50"));
    take();
    watcher.claim(given.stellar.watch(), given.commits); // opens the channel for it
    watcher.claim(given.stellar.watch(), given.commits);
    assertThat(job.run()).isEqualTo(2); // fetched, and not read by the watcher yet
    assertThat(job.latest().get(1).onChain().text()).isEqualTo(beforehand("57"));
    assertThat(job.latest()).noneMatch(ReconciliationView::alarming);
    take();
    assertThat(job.run()).isEqualTo(2);
    ReconciliationView now = job.latest().get(1);
    assertThat(now.onChain()).isEqualTo(now.expected());
    assertThat(stops).isEmpty();
  }

  /** With what its own friendbot gave it. */
  private static String beforehand(String lumens) {
    return new BigDecimal(lumens).add(new BigDecimal("10000.0000000")).toPlainString();
  }

  @Test
  void money_that_nobody_asked_out_stops_withdrawals_by_its_hash_and_once() {
    job.run();
    SignedPayment stolen = steal();
    take();
    job.run();
    job.run();
    assertThat(stops).hasSize(1).first().asString().contains(stolen.hash());
    assertThat(job.unexplained())
        .extracting(UnexplainedDeparture::transaction)
        .containsExactly(stolen.hash());
    steal();
    take();
    job.run();
    assertThat(stops).hasSize(2); // more than the operator knew of
  }

  @Test
  void books_that_owe_what_never_came_stop_withdrawals() {
    given.member(10);
    take();
    job.run();
    assertThat(stops).hasSize(1).first().asString().contains("the books owe 60.0000000 XLM");
  }

  @Test
  void a_server_that_is_behind_is_not_compared_with() {
    given.stellar.pass(Duration.ofMinutes(5));
    take();
    given.stellar.failures.lag(100);
    assertThat(job.run()).isZero();
  }

  private SignedPayment steal() {
    Custody custody = given.stellar.custody();
    long sequence = given.stellar.watch().account(custody.channel(1)).orElseThrow().sequence() + 1;
    SignedPayment stolen =
        custody.sign(
            new PaymentOrder(
                bob.address(),
                "native",
                70_000_000,
                Optional.empty(),
                1,
                sequence,
                given.stellar.clock.instant().plusSeconds(60)));
    given.stellar.watch().send(custody.bumped(stolen.envelope(), 200));
    return stolen;
  }

  private void take() {
    watcher.take(given.stellar.watch(), given.commits);
  }
}
