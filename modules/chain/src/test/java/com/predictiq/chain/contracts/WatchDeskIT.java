package com.predictiq.chain.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.TransactionState;
import com.predictiq.chain.WatchedTransaction;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.QueryPlan;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.Asset;
import org.stellar.sdk.Memo;
import org.stellar.sdk.PaymentOperation;
import org.stellar.sdk.Transaction;

class WatchDeskIT {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final GivenContract given = new GivenContract();
  private final Person ann = given.stellar.person();
  private final MemberId me = new MemberId(UUID.randomUUID());
  private final MemberId other = new MemberId(UUID.randomUUID());

  @AfterEach
  void close() {
    given.close();
  }

  private WatchedTransaction watch(MemberId member, String hash) {
    WatchDesk desk =
        new WatchDesk(
            given.watches,
            new WatchRules(3, 5, Duration.ofMinutes(30)),
            given.stellar,
            given.stellar.clock);
    return given.transactions.call(() -> desk.watch(member, hash));
  }

  private int look() {
    return new FollowsTransactions(
            given.contract, given.watches, given.commits, given.stellar, given.stellar.clock)
        .run();
  }

  private static String hash(int number) {
    return String.format(Locale.ROOT, "%064x", number);
  }

  private TransactionState state(String hash) {
    return given.watches.find(hash).orElseThrow().state();
  }

  @Test
  void who_waits_hears_that_a_ledger_has_it() {
    Transaction payment =
        ann.signed(
            Memo.none(),
            new PaymentOperation.Builder(ann.address(), Asset.create("native"), "1").build());
    watch(me, payment.hashHex());
    watch(other, payment.hashHex());
    given.stellar.pass(MINUTE);
    look();
    assertThat(state(payment.hashHex())).isEqualTo(TransactionState.PENDING);
    assertThat(given.desk.transaction(payment.hashHex()).value().state())
        .isEqualTo(TransactionState.PENDING);
    ann.send(payment);
    given.stellar.pass(MINUTE);
    look();
    assertThat(given.watches.of(me))
        .singleElement()
        .matches(one -> one.state() == TransactionState.SUCCESS && one.ledger().isPresent());
    assertThat(given.watches.of(other))
        .singleElement()
        .matches(one -> one.state() == TransactionState.SUCCESS);
    given.stellar.pass(Duration.ofDays(1));
    look();
    assertThat(given.watches.of(me)).isEmpty();
  }

  @Test
  void what_no_ledger_has_expires_once_it_was_looked_for_after_its_end() {
    watch(me, hash(1));
    given.stellar.failures.next(Kind.RPC_UNAVAILABLE, 1_000);
    given.stellar.pass(Duration.ofMinutes(31));
    assertThat(look()).isZero();
    assertThat(state(hash(1))).isEqualTo(TransactionState.PENDING);
    given.stellar.failures.next(Kind.RPC_UNAVAILABLE, 0);
    given.stellar.pass(MINUTE);
    look();
    look();
    assertThat(state(hash(1))).isEqualTo(TransactionState.EXPIRED);
    assertThat(given.desk.transaction(hash(1)).value().state()).isEqualTo(TransactionState.EXPIRED);
  }

  @Test
  void one_member_cannot_fill_the_list() {
    IntStream.range(0, 3).forEach(i -> watch(me, hash(i)));
    assertThat(watch(me, hash(2)).hash()).isEqualTo(hash(2));
    List<Record> own = new ArrayList<>();
    new TellsTheWatched(given.watches).tell(me, own::add);
    assertThat(own).hasSize(3);
    refused(ChainRefusal.CHAIN_WATCH_LIST_FULL, () -> watch(me, hash(3)));
    watch(other, hash(3));
    watch(other, hash(4));
    refused(ChainRefusal.CHAIN_WATCHES_EXHAUSTED, () -> watch(other, hash(5)));
  }

  @Test
  void what_has_ended_makes_room() {
    IntStream.range(0, 3).forEach(i -> watch(me, hash(i)));
    given.sql.change(
        """
        update chain.watched_transactions set state = 'EXPIRED', ended_at = since where hash = ?\
        """,
        hash(1));
    watch(me, hash(7));
    assertThat(given.watches.of(me))
        .extracting(WatchedTransaction::hash)
        .containsExactlyInAnyOrder(hash(0), hash(2), hash(7));
  }

  @Test
  void many_at_once_do_not_slip_past_the_bound() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Boolean>> all =
        IntStream.range(0, 12).<Callable<Boolean>>mapToObj(i -> () -> slips(i)).toList();
    long taken = 0;
    for (var one : threads.invokeAll(all)) {
      taken += one.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(taken).isEqualTo(3);
    assertThat(given.watches.count()).isEqualTo(3);
  }

  private boolean slips(int number) {
    try {
      watch(me, hash(number));
      return true;
    } catch (Rejected full) {
      return false;
    }
  }

  @Test
  void rounds_are_served_from_an_index() {
    QueryPlan.of(
            given.database,
            WatchStore.DUE,
            Timestamp.from(given.stellar.clock.instant()),
            AsksForTransactions.BITE)
        .usesIndex("watched_transactions_pending");
  }

  private static void refused(ChainRefusal why, Callable<?> question) {
    assertThatThrownBy(question::call)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.refusal()).isEqualTo(why));
  }
}
