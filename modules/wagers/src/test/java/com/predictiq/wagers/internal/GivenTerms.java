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

/** What markets in tests have agreed to. */
final class GivenTerms {

  static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);

  private GivenTerms() {}

  static MarketTerms flat(int bps) {
    return terms(FeeModel.FLAT, bps, Tier.BASIC);
  }

  static MarketTerms terms(FeeModel model, int bps, Tier tier) {
    return new MarketTerms(
        PLAY,
        Mechanism.PARI_MUTUEL,
        model,
        new Bps(bps),
        tier,
        ResolutionSource.ADMIN,
        PayoutMode.PUSH,
        Duration.ofDays(3),
        Duration.ofDays(30));
  }
}
