package com.predictiq.chain.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.WithdrawalState;
import com.predictiq.chain.WithdrawalView;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.members.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.ManageDataOperation;
import org.stellar.sdk.Memo;

/** Every way to be told no, and nothing is reserved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsksInVainIT {

  private static final String CONTRACT = "CA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUWDA";

  private final GivenCashier given = new GivenCashier();
  private final Person bob = given.stellar.person();

  @AfterAll
  void close() {
    given.close();
  }

  @ParameterizedTest
  @CsvSource({
    "PLAY, 10, ASSET_NOT_ON_CHAIN",
    "BTC, 10, ASSET_NOT_ON_CHAIN",
    "XLM, 0, AMOUNT_NOT_PAYABLE",
    "XLM, -1, AMOUNT_NOT_PAYABLE",
    "XLM, 1e3, AMOUNT_NOT_PAYABLE",
    "XLM, 1.00000001, AMOUNT_NOT_PAYABLE",
    "XLM, 99999999999999999999, AMOUNT_NOT_PAYABLE",
    "XLM, 0.0000001, WITHDRAWAL_BELOW_MINIMUM",
    "XLM, 100000.0000001, WITHDRAWAL_ABOVE_MAXIMUM",
    "USDC, 10, TRUSTLINE_MISSING",
  })
  void an_amount_is_refused_for_what_is_wrong_with_it(
      String asset, String amount, ChainRefusal refusal) {
    refuses(refusal, asset, amount, bob.address(), null);
  }

  @Test
  void a_destination_is_one_that_can_be_paid() {
    String good = bob.address();
    refuses(ChainRefusal.INVALID_DESTINATION, "XLM", "1", "", null);
    refuses(ChainRefusal.INVALID_DESTINATION, "XLM", "1", good.toLowerCase(Locale.ROOT), null);
    refuses(ChainRefusal.INVALID_DESTINATION, "XLM", "1", good.substring(0, 55) + "A7", null);
    refuses(ChainRefusal.INVALID_DESTINATION, "XLM", "1", CONTRACT, null);
    refuses(
        ChainRefusal.INVALID_DESTINATION,
        "XLM",
        "1",
        given.stellar.custody().muxedAddress(7),
        null);
    refuses(
        ChainRefusal.DESTINATION_IS_CUSTODY, "XLM", "1", given.stellar.custody().address(), null);
    refuses(
        ChainRefusal.DESTINATION_IS_CUSTODY, "XLM", "1", given.stellar.custody().channel(2), null);
    refuses(
        ChainRefusal.DESTINATION_IS_CUSTODY, "XLM", "1", given.stellar.custody().channel(0), null);
    refuses(ChainRefusal.DESTINATION_MISSING, "XLM", "1", KeyPair.random().getAccountId(), null);
  }

  @Test
  void a_memo_fits_and_is_there_when_it_must_be() {
    for (String memo :
        List.of(
            "",
            "01",
            "18446744073709551616",
            "a text of more than 28 bytes!",
            "ümlaut-ümlaut-ümlaut-ümlaut",
            "a\u0000b")) {
      refuses(ChainRefusal.INVALID_MEMO, "XLM", "1", bob.address(), memo);
    }
    Person exchange = given.stellar.person();
    exchange.submit(
        Memo.none(),
        new ManageDataOperation.Builder("config.memo_required", new byte[] {'1'}).build());
    refuses(ChainRefusal.MEMO_REQUIRED, "XLM", "1", exchange.address(), null);
    MemberId member = given.member(10);
    assertThat(given.ask(member, "XLM", "1", exchange.address(), Optional.of("7")).state())
        .isEqualTo(WithdrawalState.WAITING);
  }

  @Test
  void more_than_there_is_stays_where_it_is() {
    refuses(LedgerRefusal.INSUFFICIENT_BALANCE, "XLM", "10.0000001", bob.address(), null);
  }

  @Test
  void a_network_that_cannot_be_asked_takes_nothing() {
    MemberId member = given.member(10);
    given.stellar.failures.next(Kind.UNAVAILABLE, 1);
    assertThatThrownBy(() -> given.ask(member, "1", bob.address()))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.NETWORK_UNREACHABLE));
    assertThat(given.books.cash(member).text()).isEqualTo("10.0000000");
  }

  @Test
  void what_was_looked_at_first_is_not_asked_again_in_the_transaction() {
    MemberId member = given.member(10);
    given.desk.look(bob.address());
    given.stellar.failures.next(Kind.UNAVAILABLE, 1);
    assertThat(given.ask(member, "1", bob.address()).state()).isEqualTo(WithdrawalState.WAITING);
    given.desk.look(bob.address()); // and meets the trouble, which is told at its place
    assertThatThrownBy(() -> given.ask(member, "1.00000001", bob.address()))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.AMOUNT_NOT_PAYABLE));
    assertThatThrownBy(() -> given.ask(member, "1", bob.address()))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.NETWORK_UNREACHABLE));
    given.desk.look(bob.address()); // others share the desk
  }

  @Test
  void more_than_a_day_may_take_is_refused() {
    MemberId rich = given.member(9_999);
    given.ask(rich, "9999", bob.address());
    given.commits.run(
        () ->
            given.books.sql.change(
                "update chain.withdrawals set units = ? where member_id = ?",
                950_000_000_000L,
                rich.value()));
    assertThatThrownBy(() -> given.ask(rich, "6000", bob.address()))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.WITHDRAWAL_LIMIT_REACHED));
  }

  @Test
  void money_goes_where_its_owner_lets_it_go() {
    MemberId member = given.member(10);
    given.commits.run(() -> given.allowed.set(member, List.of(bob.address())));
    assertThatThrownBy(() -> given.ask(member, "1", bob.address()))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.DESTINATION_NOT_ALLOWED));
    given.stellar.pass(Duration.ofDays(1));
    assertThat(given.ask(member, "1", bob.address()).state()).isEqualTo(WithdrawalState.WAITING);
    given.commits.run(() -> given.allowed.set(member, List.of()));
    assertThatThrownBy(() -> given.ask(member, "1", bob.address())).isInstanceOf(Rejected.class);
    given.stellar.pass(Duration.ofDays(1));
    assertThat(given.ask(member, "1", bob.address()).state()).isEqualTo(WithdrawalState.WAITING);
    assertThatThrownBy(() -> given.allowed.set(member, List.of("GABC")))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void what_waits_is_taken_back_once_and_by_its_owner_alone() {
    MemberId member = given.member(10);
    WithdrawalView asked = given.ask(member, "4", bob.address());
    assertThatThrownBy(() -> given.desk.cancel(asked.id(), given.books.member()))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.WITHDRAWAL_NOT_FOUND));
    given.commits.run(() -> given.desk.cancel(asked.id(), member));
    assertThat(given.books.cash(member).text()).isEqualTo("10.0000000");
    assertThatThrownBy(() -> given.commits.run(() -> given.desk.cancel(asked.id(), member)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(ChainRefusal.WITHDRAWAL_NOT_HELD));
    assertThat(given.books.cash(member).text()).isEqualTo("10.0000000");
  }

  private void refuses(
      Refusal refusal, String asset, String amount, String destination, String memo) {
    MemberId member = given.member(10);
    assertThatThrownBy(
            () -> given.ask(member, asset, amount, destination, Optional.ofNullable(memo)))
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
    assertThat(given.books.cash(member).text()).isEqualTo("10.0000000");
    assertThat(given.desk.of(member, new PageRequest(1, Optional.empty())).items()).isEmpty();
  }
}
