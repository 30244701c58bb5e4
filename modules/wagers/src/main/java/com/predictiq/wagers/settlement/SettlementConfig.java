package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How settlements are cut up; and where the fees go, which operators may decide in between. */
record SettlementConfig(int biteSize, Duration interval, Duration turn) {

  static final String FEES_TO = "predictiq.wagers.fees-to";

  /** A bite is one transfer, and a transfer has at most 10,000 postings. */
  private static final int LARGEST_BITE = 9_000;

  /** The platform's own accounts that fees can go to. */
  enum FeesTo {
    REVENUE,
    TREASURY;

    AccountRef account(Asset asset) {
      return this == REVENUE ? AccountRef.revenue(asset) : AccountRef.treasury(asset);
    }
  }

  static SettlementConfig from(Config config) {
    Settings settings = Settings.of(config, "wagers");
    return new SettlementConfig(
        (int) settings.whole("settlement-bite-positions", 1, LARGEST_BITE),
        settings.millis("settlement-interval-millis", 50, 60_000),
        settings.seconds("settlement-turn-seconds", 1, 600));
  }

  static FeesTo feesTo(Config config) {
    Settings settings = Settings.of(config, "wagers");
    String text = settings.text("fees-to");
    return switch (text) {
      case "revenue" -> FeesTo.REVENUE;
      case "treasury" -> FeesTo.TREASURY;
      default ->
          throw settings.bad("fees-to", "is '" + text + "'; it must be revenue or treasury.");
    };
  }
}
