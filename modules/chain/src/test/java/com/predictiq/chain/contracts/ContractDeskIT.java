package com.predictiq.chain.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.ContractBet;
import com.predictiq.chain.ContractMarket;
import com.predictiq.chain.Sighted;
import com.predictiq.chain.TransactionState;
import com.predictiq.chain.network.MarketAtHome;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Dependency;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stellar.sdk.Memo;

class ContractDeskIT {

  private static final Duration LATER = Duration.ofSeconds(6);

  private final GivenContract given = new GivenContract();
  private final Person ann = given.stellar.person();
  private final Person bob = given.stellar.person();
  private final MarketAtHome rain = new MarketAtHome(ann, "Rain?");

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void a_market_is_what_the_ledger_has() {
    rain.bet(bob, bob.address(), 1, 30_000_000);
    Sighted<ContractMarket> seen = given.desk.market("1");
    assertThat(seen.value())
        .returns("Rain?", ContractMarket::description)
        .returns(ann.address(), ContractMarket::creator)
        .returns("active", ContractMarket::status)
        .returns("30000000", ContractMarket::totalStaked)
        .returns(Optional.empty(), ContractMarket::winningOutcome);
    assertThat(seen.value().options()).containsExactly("No", "Yes");
    assertThat(seen.ledger()).isGreaterThanOrEqualTo(seen.value().changedIn());
    assertThat(seen.stale() || seen.kept()).isFalse();
  }

  @Test
  void a_look_is_good_for_seconds_and_then_there_is_another() {
    given.desk.market("1");
    rain.bet(bob, bob.address(), 1, 5);
    assertThat(given.desk.market("1"))
        .matches(Sighted::kept)
        .matches(seen -> seen.value().totalStaked().equals("0"));
    given.stellar.pass(LATER);
    assertThat(given.desk.market("1"))
        .matches(seen -> !seen.kept())
        .matches(seen -> seen.value().totalStaked().equals("5"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RPC_UNAVAILABLE", "RPC_ERROR", "RPC_PAGE", "RPC_TRUNCATED", "TOO_MANY"})
  void when_nobody_answers_what_was_seen_last_says_that_it_is_stale(Kind trouble) {
    refused(ChainRefusal.CHAIN_MARKET_NOT_FOUND, () -> given.desk.market("2"));
    given.desk.market("1");
    given.stellar.pass(LATER);
    given.stellar.failures.next(trouble, 1_000);
    assertThat(given.desk.market("1")).matches(Sighted::stale).matches(Sighted::kept);
    refused(ChainRefusal.NETWORK_UNREACHABLE, () -> given.desk.market("3"));
    assertThat(given.rpc().status()).isEqualTo(Dependency.Status.DOWN);
    given.stellar.pass(Duration.ofHours(2));
    refused(ChainRefusal.NETWORK_UNREACHABLE, () -> given.desk.market("1"));
    given.stellar.failures.next(trouble, 0);
    given.stellar.pass(Duration.ofSeconds(40));
    assertThat(given.desk.market("1")).matches(seen -> !seen.stale());
    assertThat(given.rpc().status()).isEqualTo(Dependency.Status.UP);
  }

  @Test
  void a_server_that_lags_is_found_out() {
    given.stellar.pass(Duration.ofMinutes(10));
    assertThat(given.desk.market("1").stale()).isFalse();
    given.stellar.pass(LATER);
    given.stellar.failures.lag(100);
    assertThat(given.desk.market("1")).matches(Sighted::stale).matches(seen -> !seen.kept());
  }

  @Test
  void a_result_is_what_the_contract_would_answer() {
    assertThat(given.desk.result("1").value().outcome()).isEmpty();
    rain.result(ann, 1);
    given.stellar.pass(LATER);
    assertThat(given.desk.result("1").value().outcome()).contains(1);
    refused(ChainRefusal.CHAIN_MARKET_NOT_FOUND, () -> given.desk.result("9"));
  }

  @Test
  void bets_are_heard_once_and_told_page_by_page() {
    for (int i = 1; i <= 5; i++) {
      rain.bet(i == 3 ? ann : bob, i == 3 ? ann.address() : bob.address(), i % 2, i);
    }
    assertThat(bets(bob, Optional.empty()).stale()).isTrue();
    given.follow();
    given.follow();
    Page<ContractBet> first = bets(bob, Optional.empty()).value();
    Page<ContractBet> second = bets(bob, first.next()).value();
    assertThat(first.items()).extracting(ContractBet::amount).containsExactly("5", "4", "2");
    assertThat(second.items()).extracting(ContractBet::amount).containsExactly("1");
    assertThat(second.next()).isEmpty();
    assertThat(bets(bob, Optional.empty()).stale()).isFalse();
    given.stellar.pass(Duration.ofMinutes(2));
    assertThat(bets(bob, Optional.empty()).stale()).isTrue();
    given.follow();
    assertThat(bets(bob, Optional.empty())).matches(seen -> !seen.stale());
  }

  private Sighted<Page<ContractBet>> bets(Person of, Optional<String> after) {
    return given.desk.betsOf(of.address(), new PageRequest(3, after));
  }

  @Test
  void a_transaction_is_known_by_its_hash_whoever_sent_it() {
    String hash = ann.pay(bob.address(), "1", Memo.none()).getHash();
    assertThat(given.desk.transaction(hash).value())
        .matches(one -> one.state() == TransactionState.SUCCESS)
        .matches(one -> one.ledger().isPresent() && one.closedAt().isPresent());
    String failed = rain.bet(bob, ann.address(), 1, 5);
    assertThat(given.desk.transaction(failed).value().state()).isEqualTo(TransactionState.FAILED);
    refused(
        ChainRefusal.CHAIN_TRANSACTION_NOT_FOUND, () -> given.desk.transaction("ab".repeat(32)));
  }

  private static void refused(ChainRefusal why, ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.refusal()).isEqualTo(why));
  }
}
