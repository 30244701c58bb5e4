package com.predictiq.chain.withdrawals;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.platform.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** What may go out, how much of it at once, and what somebody has to look at first. */
record WithdrawalRules(
    BigDecimal least,
    BigDecimal most,
    BigDecimal mostInADay,
    BigDecimal delayedFrom,
    Duration delay,
    BigDecimal approvedFrom,
    Duration envelopeLife,
    long mostFee) {

  private static final int APPROVALS = 2;

  static WithdrawalRules from(Config config) {
    Settings settings = Settings.of(config, "chain");
    return new WithdrawalRules(
        amount(settings, "withdrawal-min"),
        amount(settings, "withdrawal-max"),
        amount(settings, "withdrawal-day-max"),
        amount(settings, "withdrawal-delay-from"),
        settings.seconds("withdrawal-delay-seconds", 0, 604_800),
        amount(settings, "withdrawal-approval-from"),
        settings.seconds("envelope-seconds", 30, 3_600),
        settings.whole("fee-max-stroops", 100, 10_000_000));
  }

  boolean belowLeast(Amount amount) {
    return amount.units() < units(least, amount.asset());
  }

  boolean aboveMost(Amount amount) {
    return amount.units() > units(most, amount.asset());
  }

  boolean tooMuchInADay(Amount amount, long unitsOfTheDay) {
    return amount.units() > units(mostInADay, amount.asset()) - unitsOfTheDay;
  }

  Duration delay(Amount amount) {
    return amount.units() >= units(delayedFrom, amount.asset()) ? delay : Duration.ZERO;
  }

  int approvals(Amount amount) {
    return amount.units() >= units(approvedFrom, amount.asset()) ? APPROVALS : 0;
  }

  private static long units(BigDecimal limit, Asset asset) {
    return limit.movePointRight(asset.scale()).longValue();
  }

  private static BigDecimal amount(Settings settings, String name) {
    String text = settings.text(name);
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,7})?")) {
      throw settings.bad(name, "is '" + text + "'; it must be an amount such as 10 or 0.5.");
    }
    return new BigDecimal(text);
  }
}
