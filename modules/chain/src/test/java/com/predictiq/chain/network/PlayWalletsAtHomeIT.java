package com.predictiq.chain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.PlayWallet;
import com.predictiq.chain.PlayWallets;
import com.predictiq.chain.deposits.GivenWatcher;
import com.predictiq.chain.play.GivenPlay;
import com.predictiq.chain.standalone.Journal;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import java.time.Duration;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayWalletsAtHomeIT {

  private final TestDatabase database = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock();
  private final GivenBooks books = new GivenBooks(database, clock);
  private final Journal journal = new KeptJournal(books.sql);
  private final StellarConfig config = config("standalone");
  private final Connection stellar = new Connection(config, journal, clock);
  private final StellarAssets assets = StellarAssets.of(books.assets, config);
  private final GivenWatcher watcher = new GivenWatcher(books, stellar, assets, clock);
  private final MemberId member = books.member();
  private final PlayWallets wallets = GivenPlay.wallets(stellar, assets, watcher.desk());
  private final Commits commits =
      new Commits() {
        @Override
        public <T> T call(Supplier<T> step) {
          return books.transactions.call(step);
        }
      };

  @AfterEach
  void close() {
    stellar.close();
    database.close();
  }

  private static StellarConfig config(String network) {
    return StellarConfig.from(
        TestConfig.defaults()
            .with("predictiq.platform.secret", "a secret of the test's own, long enough")
            .with("predictiq.chain.network", network));
  }

  @Test
  void a_newcomer_fills_a_wallet_and_brings_the_money_in() {
    assertThat(wallets.of(member).balance().isPositive()).isFalse();
    PlayWallet filled = wallets.fill(member);
    assertThat(filled.balance().text()).isEqualTo("10000.0000000");
    PlayWallet after = deposit("25.5");
    assertThat(after.balance().text()).isEqualTo("9974.4999900");
    clock.advance(Duration.ofSeconds(10));
    watcher.take(stellar.watch(), commits);
    assertThat(books.cash(member).text()).isEqualTo("25.5000000");
    assertThat(wallets.of(books.member()).address()).isNotEqualTo(filled.address());
  }

  @Test
  void refuses_what_the_wallet_cannot_pay() {
    refused(ChainRefusal.PLAY_WALLET_TOO_POOR, () -> deposit("1"));
    wallets.fill(member);
    refused(ChainRefusal.PLAY_WALLET_TOO_POOR, () -> deposit("10000"));
    refused(ChainRefusal.AMOUNT_NOT_PAYABLE, () -> deposit("1.00000001"));
    refused(ChainRefusal.AMOUNT_NOT_PAYABLE, () -> deposit("-1"));
    assertThat(wallets.of(member).balance().text()).isEqualTo("9999.9999900");
  }

  @Test
  void there_is_none_where_money_is_money() {
    Connection off = new Connection(config("off"), journal, clock);
    PlayWallets none = GivenPlay.wallets(off, assets, watcher.desk());
    refused(ChainRefusal.NO_FAUCET, () -> none.of(member));
    refused(ChainRefusal.NO_FAUCET, () -> none.fill(member));
    refused(ChainRefusal.NO_FAUCET, () -> none.deposit(member, "1"));
  }

  @Test
  void the_network_sleeps_until_somebody_comes_and_remembers_them() {
    assertThat(stellar.idle()).isTrue();
    PlayWallet filled = wallets.fill(member);
    assertThat(stellar.idle()).isFalse();
    try (Connection next = new Connection(config, journal, clock)) {
      assertThat(next.idle()).isFalse();
      assertThat(next.watch().account(filled.address()).orElseThrow().balances())
          .containsEntry("native", 100_000_000_000L);
      assertThat(next.watch().account(next.custody().address()).orElseThrow().balances())
          .containsEntry("native", 100_000_000_000L);
    }
  }

  private PlayWallet deposit(String amount) {
    return commits.call(() -> wallets.deposit(member, amount));
  }

  private static void refused(ChainRefusal refusal, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
