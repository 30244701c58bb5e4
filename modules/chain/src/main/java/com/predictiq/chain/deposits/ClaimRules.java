package com.predictiq.chain.deposits;

import com.predictiq.kernel.Amount;
import com.predictiq.platform.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** What is worth fetching, and what fetching may cost and take. */
record ClaimRules(BigDecimal least, Duration envelopeLife, long mostFee) {

  static ClaimRules from(Config config) {
    Settings settings = Settings.of(config, "chain");
    String least = settings.text("claim-min");
    if (!least.matches("[0-9]{1,9}(\\.[0-9]{1,7})?")) {
      throw settings.bad(
          "claim-min", "is '" + least + "'; it must be an amount such as 10 or 0.5.");
    }
    return new ClaimRules(
        new BigDecimal(least),
        settings.seconds("envelope-seconds", 30, 3_600),
        settings.whole("fee-max-stroops", 100, 10_000_000));
  }

  boolean tooSmall(Amount amount) {
    return amount.units() < least.movePointRight(amount.asset().scale()).longValue();
  }
}
