package com.predictiq.wagers.settlement;

import static com.predictiq.wagers.settlement.GivenWorld.PLAY;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.PayoutMode;
import com.predictiq.members.MemberId;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Referrals;
import com.predictiq.wagers.SettlementView;
import com.predictiq.wagers.Settlements;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.WagerView;
import com.predictiq.wagers.Wagers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** Real stakes, a real ledger and a real database; the world around them as small as can be. */
final class GivenExchange {

  final SettableClock clock = new SettableClock();
  final GivenWorld world = new GivenWorld();
  final Transactions transactions;
  final Crashes crashes;
  final Beans beans;
  final Ledger ledger;
  final SettlesMarkets settles;
  final Bites bites;

  GivenExchange(TestDatabase database, int biteSize) {
    this.transactions = new Transactions(database);
    this.crashes = new Crashes(transactions.dataSource());
    this.beans = world.enter(new Beans(config(biteSize)));
    Random chance = new SecureRandom();
    beans
        .with(DataSource.class, crashes.dataSource())
        .with(Config.class, config(biteSize))
        .with(InstantSource.class, clock)
        .with(Random.class, chance)
        .with(TimeOrderedIds.class, new TimeOrderedIds(clock, chance));
    this.ledger = beans.get(Ledger.class);
    this.bites = new InTransactions();
    beans.with(Bites.class, bites);
    this.settles = beans.get(SettlesMarkets.class);
  }

  private static TestConfig config(int biteSize) {
    return TestConfig.defaults()
        .with("predictiq.wagers.stake-max", "100000000000")
        .with("predictiq.wagers.settlement-bite-positions", Integer.toString(biteSize));
  }

  MarketId market(int bps) {
    return market(GivenWorld.terms(FeeModel.FLAT, bps, PayoutMode.PUSH), 2);
  }

  MarketId market(MarketTerms terms, int outcomes) {
    return world.market(terms, outcomes);
  }

  MemberId member(long cash) {
    MemberId id = new MemberId(UUID.randomUUID());
    Posting gift =
        new Posting(AccountRef.external(PLAY), AccountRef.cash(id.value(), PLAY), play(cash));
    in(() -> ledger.post(Transfer.of(new TransferKind("gift"), id.toString(), "gift:" + id, gift)));
    return id;
  }

  /** A new member who stakes all there is. */
  MemberId staked(MarketId market, int outcome, long units) {
    MemberId member = member(units);
    stake(member, market, outcome, units, null);
    return member;
  }

  WagerView stake(MemberId member, MarketId market, int outcome, long units, MemberId referrer) {
    PlaceWager wants =
        new PlaceWager(
            member,
            UUID.randomUUID().toString(),
            new Stake(market, outcome, play(units).text(), Optional.empty()),
            Guard.NONE,
            Optional.empty(),
            Optional.ofNullable(referrer).map(MemberId::toString));
    return in(() -> beans.get(Wagers.class).place(wants)).wager();
  }

  /** Without weights, everybody is to be refunded. */
  void end(MarketId market, Integer... weights) {
    world.end(market, weights.length > 0);
    MarketEnded ended = new MarketEnded(market, Arrays.asList(weights), clock.instant());
    in(
        () -> {
          settles.note(ended);
          return null;
        });
  }

  /** Until nothing is left to do. */
  SettlementView settle(MarketId market) {
    settles.run();
    return view(market);
  }

  SettlementView view(MarketId market) {
    return in(() -> beans.get(Settlements.class).find(market));
  }

  <T> T in(Supplier<T> work) {
    return transactions.call(work);
  }

  Settlements settlements() {
    return beans.get(Settlements.class);
  }

  Referrals referrals() {
    return beans.get(Referrals.class);
  }

  Sql sql() {
    return beans.get(Sql.class);
  }

  long cash(MemberId member) {
    return balance(AccountRef.cash(member.value(), PLAY));
  }

  long balance(AccountRef account) {
    return ledger.balance(account).units();
  }

  static Amount play(long units) {
    return new Amount(PLAY, units);
  }

  /** What the container's interceptors do for the real one. */
  private final class InTransactions extends Bites {
    InTransactions() {
      super(
          beans.get(SettlementStore.class),
          beans.get(Plans.class),
          beans.get(Gathers.class),
          beans.get(Pays.class),
          beans.get(Releases.class),
          beans.get(SafetySwitch.class),
          clock);
    }

    @Override
    boolean take(MarketId market) {
      return transactions.call(() -> super.take(market));
    }

    @Override
    void stumble(MarketId market, String trouble) {
      transactions.run(() -> super.stumble(market, trouble));
    }

    @Override
    void halt(MarketId market, String trouble) {
      transactions.run(() -> super.halt(market, trouble));
    }
  }
}
