package com.predictiq.oracle.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStanding;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Mechanism;
import com.predictiq.markets.PayoutMode;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.Tier;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A market as its own module shows it; all but its id is made up. */
final class GivenView {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);

  private GivenView() {}

  static MarketView of(MarketId id) {
    return new MarketView(
        id,
        null, // the oracle asks nobody who they are
        MarketStatus.CLOSED,
        "Where does gold stand?",
        "",
        List.of("Above", "Below"),
        "metal",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("gold-test"),
        new MarketTerms(
            PLAY,
            Mechanism.PARI_MUTUEL,
            FeeModel.NONE,
            new Bps(0),
            Tier.BASIC,
            ResolutionSource.ORACLE,
            PayoutMode.PUSH,
            Duration.ofMinutes(1),
            Duration.ofDays(1)),
        Optional.empty(),
        Optional.empty(),
        SettableClock.START,
        SettableClock.START,
        SettableClock.START,
        Optional.of(SettableClock.START),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        Amount.zero(PLAY),
        0,
        new MarketStanding(
            List.of(), Optional.empty(), Optional.empty(), Amount.zero(PLAY), Amount.zero(PLAY)));
  }
}
