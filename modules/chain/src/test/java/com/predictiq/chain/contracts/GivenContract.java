package com.predictiq.chain.contracts;

import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.GivenStellar;
import com.predictiq.platform.Dependency;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.util.function.Supplier;

/** Contract reads as the house has them, over the network at home and a database of their own. */
final class GivenContract implements AutoCloseable {

  final GivenStellar stellar;
  final TestDatabase database = TestDatabase.fresh();
  final Transactions transactions = new Transactions(database);
  final Sql sql = new Sql(transactions.dataSource());
  final BetStore bets = new BetStore(sql);
  final WatchStore watches = new WatchStore(sql);
  final RpcMetrics metrics;
  final Contract contract;
  final ContractDesk desk;

  final Commits commits =
      new Commits() {
        @Override
        public <T> T call(Supplier<T> step) {
          return transactions.call(step);
        }
      };

  GivenContract() {
    this(TestConfig.defaults());
  }

  GivenContract(TestConfig settings) {
    stellar = new GivenStellar(settings);
    metrics = new RpcMetrics(stellar.clock);
    RpcConfig config = RpcConfig.from(settings.with("predictiq.chain.network", "standalone"));
    contract = new Contract(config, stellar, metrics, stellar.clock);
    Sightings sightings =
        new Sightings(new HeadSeen(config.staleAfter(), stellar.clock), stellar.clock);
    desk = new ContractDesk(contract, sightings, bets, watches, commits, stellar, stellar.clock);
  }

  Dependency.State rpc() {
    return new RpcDependency(contract, metrics, stellar).probe();
  }

  int follow() {
    return new FollowsContract(contract, bets, commits, stellar, stellar.clock).run();
  }

  @Override
  public void close() {
    contract.close();
    stellar.close();
    database.close();
  }
}
