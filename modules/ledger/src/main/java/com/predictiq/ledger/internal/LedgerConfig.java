package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.platform.Settings;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** The settings of the ledger. */
record LedgerConfig(
    Asset house,
    Amount signUpGrant,
    Duration sealInterval,
    int blockTransfers,
    Duration auditInterval,
    Duration fullAuditInterval,
    Duration proofInterval) {

  private static final Set<String> ON_STELLAR = Set.of("XLM", "USDC");

  static LedgerConfig from(Config config) {
    Settings settings = Settings.of(config, "ledger");
    Asset house = house(settings);
    return new LedgerConfig(
        house,
        grant(settings, house),
        settings.seconds("seal-interval-seconds", 1, 3_600),
        (int) settings.whole("block-transfers-max", 1, 10_000),
        settings.seconds("audit-interval-seconds", 1, 3_600),
        settings.seconds("full-audit-interval-seconds", 1, 604_800),
        settings.seconds("proof-interval-seconds", 10, 604_800));
  }

  private static Asset house(Settings settings) {
    String code = settings.text("house-asset-code");
    if (!code.matches("[A-Z][A-Z0-9]{1,11}") || ON_STELLAR.contains(code)) {
      throw settings.bad(
          "house-asset-code",
          "is '" + code + "'; it must be 2 to 12 capital letters and digits, but not XLM or USDC.");
    }
    return new Asset(code, (int) settings.whole("house-asset-scale", 0, 9), Asset.Rail.HOUSE);
  }

  private static Amount grant(Settings settings, Asset house) {
    String text = settings.text("sign-up-grant");
    return Amount.parse(house, text)
        .orElseThrow(
            () ->
                settings.bad(
                    "sign-up-grant",
                    "is '"
                        + text
                        + "'; it must be an amount of "
                        + house
                        + " with at most "
                        + house.scale()
                        + " decimals, for example 1000."));
  }
}
