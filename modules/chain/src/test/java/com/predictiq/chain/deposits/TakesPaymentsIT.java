package com.predictiq.chain.deposits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.DepositAddress;
import com.predictiq.chain.DepositCredited;
import com.predictiq.chain.DepositState;
import com.predictiq.chain.DepositView;
import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.GivenStellar;
import com.predictiq.chain.network.Head;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Payment;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.network.Pulse;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.Memo;

class TakesPaymentsIT {

  private static final PageRequest FIRST = new PageRequest(100, Optional.empty());

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenStellar stellar = new GivenStellar();
  private final GivenBooks books = new GivenBooks(database, stellar.clock);
  private final StellarAssets assets = StellarAssets.of(books.assets, stellar.config());
  private final DepositStore store = new DepositStore(books.sql);
  private final Positions positions = new Positions(books.sql);
  private final CreditsDeposits credits =
      new CreditsDeposits(
          store,
          new ClaimStore(books.sql),
          assets,
          books.directory(),
          books.ledger,
          books.outbox(),
          stellar.clock);
  private final DepositDesk desk =
      new DepositDesk(
          stellar,
          assets,
          store,
          positions,
          credits,
          books.directory(),
          books.event(),
          stellar.clock);
  private final Person ann = stellar.person();
  private final MemberId member = books.member();
  private DepositAddress address;

  @BeforeEach
  void openCustody() {
    Person.befriend(stellar.horizon.url(), stellar.custody().address());
    address = books.transactions.call(() -> desk.addressOf(member));
  }

  @AfterEach
  void close() {
    stellar.close();
    database.close();
  }

  @Test
  void a_deposit_is_credited_once_it_lies_deep_enough() {
    pay("2.5", Memo.id(Long.parseLong(address.memo())));
    take();
    assertThat(cash()).isZero();
    stellar.pass(Duration.ofHours(2));
    take();
    take();
    assertThat(cash()).isEqualTo(25_000_000);
    assertThat(books.external()).isEqualTo(-25_000_000);
    assertThat(books.letters).hasSize(1).first().isInstanceOf(DepositCredited.class);
    assertThat(desk.of(member, FIRST).items())
        .singleElement()
        .extracting(DepositView::amount)
        .isEqualTo("2.5000000");
  }

  @Test
  void memos_as_text_and_muxed_addresses_name_a_member_too() {
    pay("1", Memo.text(address.memo()));
    ann.pay(address.muxedAddress(), "2", Memo.none());
    settle();
    assertThat(cash()).isEqualTo(30_000_000);
  }

  @Test
  void what_nobody_can_be_meant_by_is_parked_and_given_by_an_operator() {
    pay("1", Memo.none());
    pay("2", Memo.text("hello"));
    pay("3", Memo.id(Long.parseLong(address.memo()) + 1));
    ann.pay(address.muxedAddress(), "4", Memo.text("another"));
    settle();
    assertThat(cash()).isZero();
    assertThat(desk.parked(FIRST).items())
        .extracting(DepositView::state)
        .containsExactly(
            DepositState.CONTRADICTING_MEMOS,
            DepositState.UNKNOWN_MEMO,
            DepositState.UNKNOWN_MEMO,
            DepositState.NO_MEMO,
            DepositState.NO_MEMO); // the last is the gift that opened custody
    long operation = desk.parked(FIRST).items().get(2).operation();
    books.transactions.run(() -> desk.assign(operation, member, "olga"));
    assertThat(cash()).isEqualTo(20_000_000);
    assertThatThrownBy(() -> books.transactions.run(() -> desk.assign(operation, member, "olga")))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.DEPOSIT_NOT_PARKED));
    assertThat(books.told).anyMatch(one -> one.toString().contains("assign-deposit"));
  }

  @Test
  void an_asset_of_another_issuer_is_nobodys() {
    String falseDollar = "USDC:" + ann.address();
    trust(falseDollar);
    ann.pay(address.account(), falseDollar, "5", Memo.id(Long.parseLong(address.memo())));
    settle();
    DepositView parked = desk.parked(FIRST).items().get(0);
    assertThat(parked.state()).isEqualTo(DepositState.UNKNOWN_ASSET);
    assertThatThrownBy(
            () -> books.transactions.run(() -> desk.assign(parked.operation(), member, "olga")))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.DEPOSIT_NOT_ASSIGNABLE));
  }

  @Test
  void who_was_erased_gets_nothing_more() {
    books.members.remove(member);
    pay("1", Memo.id(Long.parseLong(address.memo())));
    settle();
    assertThat(desk.parked(FIRST).items().get(0).state()).isEqualTo(DepositState.MEMBER_GONE);
  }

  @Test
  void lag_and_disorder_make_it_later_and_not_wrong() {
    for (int i = 0; i < 5; i++) {
      stellar.failures.lag(0);
      pay("1", Memo.id(Long.parseLong(address.memo())));
      stellar.pass(Duration.ofSeconds(5));
      stellar.failures.lag(i % 3 * 4L);
      stellar.failures.next(Kind.REORDERED, 1);
      take();
    }
    stellar.failures.lag(0);
    settle();
    assertThat(cash()).isEqualTo(50_000_000);
  }

  @Test
  void a_crash_before_the_commit_takes_nothing_and_the_next_reads_it_again() {
    pay("1", Memo.id(Long.parseLong(address.memo())));
    stellar.pass(Duration.ofHours(2));
    TakesPayments dying = taking(stellar.watch(), new Dying());
    assertThatThrownBy(dying::takePage).hasMessage("died");
    assertThat(cash()).isZero();
    settle();
    assertThat(cash()).isEqualTo(10_000_000);
  }

  @Test
  void a_server_without_the_history_between_is_not_believed() {
    settle();
    long read = positions.read();
    ChainWatch young =
        GivenBooks.proxy(
            ChainWatch.class,
            (self, method, arguments) ->
                new Head(9_999_999, stellar.clock.instant(), Payment.ledgerOf(read) + 2, ""));
    TakesPayments taking = taking(young, commits());
    assertThatThrownBy(taking::takePage)
        .isInstanceOf(NetworkFailed.class)
        .hasMessageContaining("history begins at ledger");
    assertThat(positions.read()).isEqualTo(read);
  }

  @Test
  void a_server_of_another_network_is_not_read() {
    settle();
    long read = positions.read();
    ChainWatch elsewhere =
        GivenBooks.proxy(
            ChainWatch.class,
            (self, method, arguments) ->
                new Head(9_999_999, stellar.clock.instant(), 1, "Another Network"));
    Stellar misled =
        GivenBooks.proxy(
            Stellar.class,
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "idle" -> false;
                  case "watch" -> elsewhere;
                  case "custody" -> stellar.custody();
                  default -> stellar.config();
                });
    FollowsPayments follows =
        new FollowsPayments(
            misled,
            positions,
            credits,
            commits(),
            stellar.clock,
            new Pulse(books.sql, stellar.clock));
    assertThatThrownBy(follows::run)
        .isInstanceOf(NetworkFailed.class)
        .hasMessageContaining("Another Network");
    assertThat(positions.read()).isEqualTo(read);
  }

  @Test
  void what_is_read_again_is_not_taken_twice() {
    pay("1", Memo.id(Long.parseLong(address.memo())));
    settle();
    long ledger = Payment.ledgerOf(positions.read());
    books.transactions.run(() -> desk.replayFrom(1, "olga"));
    assertThat(positions.read()).isLessThan(Payment.lastOf(1));
    settle();
    assertThat(cash()).isEqualTo(10_000_000);
    assertThatThrownBy(() -> books.transactions.run(() -> desk.replayFrom(ledger + 9_000, "olga")))
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.LEDGER_NOT_READ));
  }

  private final class Dying implements Commits {
    @Override
    public <T> T call(Supplier<T> step) {
      return books.transactions.call(
          () -> {
            T done = step.get();
            if (done == null) {
              throw new IllegalStateException("died");
            }
            return done;
          });
    }
  }

  private void trust(String asset) {
    Person.befriend(stellar.horizon.url(), stellar.custody().feeAccount());
    long sequence =
        stellar.watch().account(stellar.custody().feeAccount()).orElseThrow().sequence();
    stellar.watch().send(stellar.custody().trust(asset, sequence + 1));
  }

  private void pay(String amount, Memo memo) {
    assertThat(ann.pay(address.account(), amount, memo).isSuccess()).isTrue();
  }

  private Commits commits() {
    return new Commits() {
      @Override
      public <T> T call(Supplier<T> step) {
        return books.transactions.call(step);
      }
    };
  }

  private void settle() {
    stellar.pass(Duration.ofHours(2));
    take();
  }

  private void take() {
    taking(stellar.watch(), commits()).takePage();
  }

  private TakesPayments taking(ChainWatch watch, Commits commits) {
    return new TakesPayments(
        watch, stellar.custody(), positions, credits, commits, stellar.clock, 2, head -> {});
  }

  private long cash() {
    return books.cash(member).units();
  }
}
