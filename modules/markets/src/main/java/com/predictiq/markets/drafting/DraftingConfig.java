package com.predictiq.markets.drafting;

import com.predictiq.kernel.Bps;
import com.predictiq.markets.MarketTerms;
import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** What a draft is held to, and what it gets where it says nothing. Copied into each market. */
public record DraftingConfig(
    Bps fee,
    Bps leastFee,
    Duration disputeWindow,
    Duration shortestWindow,
    Duration longestWindow,
    Duration resolutionTimeout,
    Duration oracleGap) {

  static final Duration SHORTEST_WINDOW = Duration.ofHours(1);
  static final Duration SHORTEST_WINDOW_AT_PLAY = Duration.ofMinutes(1);
  static final Duration LONGEST_WINDOW = Duration.ofDays(30);

  private static final long YEAR = Duration.ofDays(365).toSeconds();

  public static DraftingConfig from(Config config) {
    Settings settings = Settings.of(config, "markets");
    Bps fee = fee(settings, "fee-bps");
    Bps least = fee(settings, "fee-min-bps");
    if (least.value() > fee.value()) {
      throw settings.bad("fee-min-bps", "is above fee-bps; the default must not be too small.");
    }
    Duration shortest = window(settings, "dispute-window-min-seconds", SHORTEST_WINDOW);
    Duration longest = window(settings, "dispute-window-max-seconds", shortest);
    Duration window = window(settings, "dispute-window-seconds", shortest);
    if (window.compareTo(longest) > 0) {
      throw settings.bad("dispute-window-seconds", "is above dispute-window-max-seconds.");
    }
    return new DraftingConfig(
        fee,
        least,
        window,
        shortest,
        longest,
        settings.seconds("resolution-timeout-seconds", 3_600, YEAR),
        settings.seconds("oracle-gap-seconds", 0, YEAR));
  }

  private static Duration window(Settings settings, String name, Duration shortest) {
    return settings.seconds(name, shortest.toSeconds(), LONGEST_WINDOW.toSeconds());
  }

  private static Bps fee(Settings settings, String name) {
    return new Bps((int) settings.whole(name, 0, MarketTerms.MAX_FEE.value()));
  }
}
