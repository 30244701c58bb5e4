package com.predictiq.markets.charges;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.members.Reputation;
import com.predictiq.platform.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.config.Config;

/** What opening a market costs, in whole units of its asset. Copied into a market as it opens. */
public record CreationCharges(BigDecimal deposit, BigDecimal fee, boolean feeToTreasury) {

  private static final String DECIMAL = "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?";

  public static CreationCharges from(Config config) {
    Settings settings = Settings.of(config, "markets");
    return new CreationCharges(
        units(settings, "creation-deposit"),
        units(settings, "creation-fee"),
        settings.flag("creation-fee-to-treasury"));
  }

  /** Who has a name to lose leaves no deposit. */
  public Charge in(Asset asset, Reputation creator) {
    boolean trusted = creator.atLeast(Reputation.PRO);
    return new Charge(
        trusted ? Amount.zero(asset) : smallestUnits(asset, deposit), smallestUnits(asset, fee));
  }

  private static Amount smallestUnits(Asset asset, BigDecimal whole) {
    return new Amount(
        asset, whole.movePointRight(asset.scale()).setScale(0, RoundingMode.UP).longValueExact());
  }

  private static BigDecimal units(Settings settings, String name) {
    String text = settings.text(name);
    if (!text.matches(DECIMAL)) {
      throw settings.bad(name, "is '" + text + "'; it must be a number from 0 on, such as 0.5.");
    }
    return new BigDecimal(text);
  }
}
