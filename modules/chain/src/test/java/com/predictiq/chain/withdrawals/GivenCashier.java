package com.predictiq.chain.withdrawals;

import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.RequestWithdrawal;
import com.predictiq.chain.WithdrawalView;
import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.GivenStellar;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Breaker;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.stellar.sdk.Memo;

/** Everything that pays, with the real books, the network at home, and accounts that are open. */
public class GivenCashier implements AutoCloseable {

  public final TestDatabase database = TestDatabase.fresh();
  public final GivenStellar stellar = new GivenStellar(settings());
  public final GivenBooks books = new GivenBooks(database, stellar.clock);
  public final StellarAssets assets = StellarAssets.of(books.assets, stellar.config());
  final WithdrawalStore store = new WithdrawalStore(books.sql, books.assets);
  final ChannelStore channels = new ChannelStore(books.sql);
  final AllowedDestinations allowed = new AllowedDestinations(books.sql, stellar.clock);
  final WithdrawalBooks ledger =
      new WithdrawalBooks(store, books.ledger, books.outbox(), stellar.clock);
  final WithdrawalRules rules = WithdrawalRules.from(settings());
  public final Commits commits =
      new Commits() {
        @Override
        public <T> T call(Supplier<T> step) {
          return books.transactions.call(step);
        }
      };
  final WithdrawalDesk desk =
      new WithdrawalDesk(
          stellar,
          new SeenDestinations(stellar),
          assets,
          store,
          allowed,
          ledger,
          rules,
          GivenBooks.proxy(Breaker.class, (self, method, arguments) -> null),
          books.event(),
          books.ids,
          stellar.clock);
  public final Person ann = stellar.person();

  public GivenCashier() {
    PreparesAccounts prepares = new PreparesAccounts(stellar, channels);
    for (int i = 0; i < 3; i++) {
      prepares.prepare();
    }
  }

  /** For who wants others. */
  TestConfig settings() {
    return TestConfig.defaults();
  }

  /** One after another, so that a random schedule can be played again. */
  Hands hands() {
    return Hands.ONE_PAIR;
  }

  /** Somebody whose deposit is in the books and on the network. */
  public MemberId member(long lumens) {
    MemberId member = books.member();
    books.transactions.run(
        () ->
            books.ledger.post(
                Transfer.of(
                    new TransferKind("deposit"),
                    "given",
                    UUID.randomUUID().toString(),
                    new Posting(
                        AccountRef.external(GivenBooks.XLM),
                        AccountRef.cash(member.value(), GivenBooks.XLM),
                        GivenBooks.xlm(lumens * 10_000_000)))));
    ann.pay(stellar.custody().address(), Long.toString(lumens), Memo.none());
    return member;
  }

  public WithdrawalView ask(MemberId member, String amount, String destination) {
    return ask(member, "XLM", amount, destination, Optional.empty());
  }

  WithdrawalView ask(
      MemberId member, String asset, String amount, String to, Optional<String> memo) {
    return commits.call(() -> desk.request(new RequestWithdrawal(member, asset, amount, to, memo)));
  }

  WithdrawalView view(WithdrawalView of) {
    return desk.find(of.id(), of.member());
  }

  Cashier cashier() {
    return cashier(stellar.watch(), commits);
  }

  Cashier cashier(Hands with) {
    return cashier(stellar.watch(), commits, with);
  }

  Cashier cashier(ChainWatch watch, Commits committing) {
    return cashier(watch, committing, hands());
  }

  private Cashier cashier(ChainWatch watch, Commits committing, Hands with) {
    return new Cashier(
        watch,
        stellar.custody(),
        assets,
        new Cashier.Till(store, channels, ledger, rules, committing),
        with,
        stellar.clock);
  }

  /** Signs and follows what there is. */
  public void pay() {
    cashier().followSent();
    cashier().signDue();
    cashier().followSent();
  }

  /** What custody has beyond what its own friendbot gave it. */
  public long inCustody() {
    Custody custody = stellar.custody();
    return stellar.watch().account(custody.address()).orElseThrow().balances().get("native")
        - 100_000_000_000L;
  }

  public long on(Person person) {
    return person.balances().get("native");
  }

  List<Integer> free() {
    return channels.free().stream().map(ChannelStore.Channel::number).toList();
  }

  @Override
  public void close() {
    stellar.close();
    database.close();
  }
}
