package com.predictiq.markets.disputes;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.Bps;
import com.predictiq.ledger.Assets;
import com.predictiq.platform.Settings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** What a dispute costs and how it is voted on. Each is copied into a dispute when it is filed. */
public record DisputesConfig(
    Bps bond, BigDecimal leastBond, Duration voting, String governanceAsset, VotingRules rules) {

  private static final int HALF = Bps.WHOLE / 2;
  private static final String DECIMAL = "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?";

  public static DisputesConfig from(Config config) {
    Settings settings = Settings.of(config, "markets");
    return new DisputesConfig(
        share(settings, "dispute-bond-bps", 0),
        leastBond(settings),
        settings.seconds("voting-seconds", 60, Duration.ofDays(30).toSeconds()),
        settings.text("governance-asset"),
        new VotingRules(
            share(settings, "voting-quorum-bps", 0),
            share(settings, "voting-majority-bps", HALF),
            share(settings, "voting-cancel-bps", HALF)));
  }

  /** The asset that weighs votes has to be one the books know, or nobody could ever vote. */
  public void requireKnown(Assets assets) {
    if (!governanceAsset.isEmpty() && assets.find(governanceAsset).isEmpty()) {
      throw new BadSetting(
          "predictiq.markets.governance-asset",
          "is '" + governanceAsset + "'; it must be one of " + assets.offered() + ".");
    }
  }

  /** What weighs votes from now on. */
  public Asset governance(Assets assets) {
    return governanceAsset.isEmpty() ? assets.house() : assets.find(governanceAsset).orElseThrow();
  }

  /** A part of the pool, but not less than the least, which is in whole units of the asset. */
  public Amount bondFor(Amount pool) {
    long part =
        BigInteger.valueOf(pool.units())
            .multiply(BigInteger.valueOf(bond.value()))
            .divide(BigInteger.valueOf(Bps.WHOLE))
            .longValueExact();
    long least =
        leastBond
            .movePointRight(pool.asset().scale())
            .setScale(0, RoundingMode.UP)
            .longValueExact();
    return new Amount(pool.asset(), Math.max(part, least));
  }

  private static Bps share(Settings settings, String name, int least) {
    return new Bps((int) settings.whole(name, least, Bps.WHOLE));
  }

  private static BigDecimal leastBond(Settings settings) {
    String text = settings.text("dispute-bond-min");
    if (!text.matches(DECIMAL) || new BigDecimal(text).signum() == 0) {
      throw settings.bad(
          "dispute-bond-min", "is '" + text + "'; it must be a number above zero, such as 0.5.");
    }
    return new BigDecimal(text);
  }
}
