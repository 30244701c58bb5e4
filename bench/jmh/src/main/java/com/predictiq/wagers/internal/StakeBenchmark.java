package com.predictiq.wagers.internal;

import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.Mechanism;
import com.predictiq.markets.PayoutMode;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.Tier;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a stake is reckoned with. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StakeBenchmark {

  private final MarketTerms flat = terms(FeeModel.FLAT);
  private final MarketTerms curve = terms(FeeModel.TAKER_CURVE);
  private final Pool pool = new Pool(333_333_333L, 500_000_000L, 3);
  private final Pool huge = new Pool(Long.MAX_VALUE / 3, Long.MAX_VALUE / 2, 3);
  private long stake = 10_007;

  @Benchmark
  public long payout() {
    return Payout.of(stake, pool);
  }

  /** Where the product needs more than 63 bits. */
  @Benchmark
  public long payoutOfHugePool() {
    return Payout.of(stake << 40, huge);
  }

  @Benchmark
  public long feeFlat() {
    return new Fee(flat).onStake(stake, pool);
  }

  @Benchmark
  public long feeOnTheCurve() {
    return new Fee(curve).onStake(stake, pool);
  }

  @Benchmark
  public long quote() {
    return Quote.of(flat, pool, stake).payout(flat);
  }

  private static MarketTerms terms(FeeModel model) {
    return new MarketTerms(
        new Asset("PLAY", 2, Asset.Rail.HOUSE),
        Mechanism.PARI_MUTUEL,
        model,
        new Bps(250),
        Tier.PRO,
        ResolutionSource.ADMIN,
        PayoutMode.PUSH,
        Duration.ofDays(3),
        Duration.ofDays(30));
  }
}
