package com.predictiq.markets.internal;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.MarketTerms;
import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** The settings of markets. Each is copied into a market at its creation. */
record MarketsConfig(
    Bps fee,
    Bps leastFee,
    boolean approvalRequired,
    Duration disputeWindow,
    Duration resolutionTimeout,
    Duration oracleGap,
    int featured,
    Duration closeEvery,
    int closeBatch,
    Duration moveEvery,
    int moveBatch,
    Duration overrideFor) {

  static final Duration SHORTEST_WINDOW = Duration.ofHours(1);
  static final Duration LONGEST_WINDOW = Duration.ofDays(30);

  private static final long YEAR = Duration.ofDays(365).toSeconds();

  static MarketsConfig from(Config config) {
    Settings settings = Settings.of(config, "markets");
    Bps fee = fee(settings, "fee-bps");
    Bps least = fee(settings, "fee-min-bps");
    if (least.value() > fee.value()) {
      throw settings.bad("fee-min-bps", "is above fee-bps; the default must not be too small.");
    }
    return new MarketsConfig(
        fee,
        least,
        settings.flag("approval-required"),
        settings.seconds(
            "dispute-window-seconds", SHORTEST_WINDOW.toSeconds(), LONGEST_WINDOW.toSeconds()),
        settings.seconds("resolution-timeout-seconds", 3_600, YEAR),
        settings.seconds("oracle-gap-seconds", 0, YEAR),
        (int) settings.whole("featured-count", 1, 50),
        settings.millis("close-every-millis", 100, 60_000),
        (int) settings.whole("close-batch-size", 1, 10_000),
        settings.millis("move-every-millis", 100, 60_000),
        (int) settings.whole("move-batch-size", 1, 10_000),
        settings.seconds("override-seconds", 60, YEAR));
  }

  private static Bps fee(Settings settings, String name) {
    return new Bps((int) settings.whole(name, 0, MarketTerms.MAX_FEE.value()));
  }
}
