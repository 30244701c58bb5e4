package com.predictiq.acceptance.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;

/** The settings of a house as it is delivered, and its arithmetic. */
class Rules {

  static final BigInteger WHOLE = BigInteger.valueOf(10_000);

  private static final BigInteger WHOLE_SQUARED = WHOLE.pow(2);
  private static final Map<String, Integer> TIERS =
      Map.of("basic", 10_000, "pro", 7_500, "institutional", 5_000);

  final Duration resolutionTimeout = Duration.ofDays(30);
  final Duration voting = Duration.ofDays(3);
  final Duration overrideWaits = Duration.ofDays(1);
  final Duration archiveAfter = Duration.ofDays(30);
  final String governanceAsset = "PLAY";

  /** The assets on offer, with their decimals. */
  Map<String, Integer> assets() {
    return Map.of("PLAY", 2, "XLM", 7, "USDC", 7);
  }

  BigInteger whole(String asset, String amount) {
    return new BigDecimal(amount).movePointRight(assets().get(asset)).toBigIntegerExact();
  }

  BigInteger signUpGrant() {
    return whole("PLAY", "1000");
  }

  /** What a stake costs, given how the pool would look with all of it. */
  BigInteger feeOnStake(ModelMarket market, BigInteger stake, BigInteger there, BigInteger all) {
    BigInteger flat = stake.multiply(rate(market));
    return switch (market.terms().feeModel()) {
      case "flat" -> flat.divide(WHOLE_SQUARED);
      case "p(1-p)" -> {
        BigInteger part = there.add(stake);
        BigInteger pool = all.add(stake);
        yield flat.multiply(BigInteger.valueOf(4))
            .multiply(part)
            .multiply(pool.subtract(part))
            .divide(pool.pow(2).multiply(WHOLE_SQUARED));
      }
      default -> BigInteger.ZERO;
    };
  }

  /** What the profit of a winner costs. */
  BigInteger feeOnWinnings(ModelMarket market, BigInteger payout, BigInteger staked) {
    boolean due = market.terms().feeModel().equals("winnings") && payout.compareTo(staked) > 0;
    return due
        ? payout.subtract(staked).multiply(rate(market)).divide(WHOLE_SQUARED)
        : BigInteger.ZERO;
  }

  BigInteger rewardOf(BigInteger fee) {
    return fee.divide(BigInteger.TEN);
  }

  /** A winner's part of what is shared out on an outcome. */
  BigInteger payout(BigInteger stake, BigInteger share, BigInteger standing) {
    return stake.multiply(share).divide(standing);
  }

  /** An outcome's part of the pool, among the weights of all outcomes on which somebody stands. */
  BigInteger share(BigInteger pool, int weight, int backed) {
    return pool.multiply(BigInteger.valueOf(weight)).divide(BigInteger.valueOf(backed));
  }

  BigInteger bond(String asset, BigInteger pool) {
    return pool.divide(BigInteger.valueOf(100)).max(whole(asset, "1"));
  }

  /** Where nobody says otherwise, what is left over goes to the rounding account. */
  boolean booksTheRest() {
    return true;
  }

  private static BigInteger rate(ModelMarket market) {
    return BigInteger.valueOf((long) market.terms().feeBps() * TIERS.get(market.terms().tier()));
  }
}
