package com.predictiq.wagers.internal;

import com.predictiq.platform.Settings;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.Config;

/** The settings of wagers. Stakes are counted in whole units of whatever asset they are in. */
record WagersConfig(BigDecimal leastStake, BigDecimal mostStake) {

  private static final String DECIMAL = "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?";

  static WagersConfig from(Config config) {
    Settings settings = Settings.of(config, "wagers");
    BigDecimal least = amount(settings, "stake-min");
    BigDecimal most = amount(settings, "stake-max");
    if (least.compareTo(most) > 0) {
      throw settings.bad("stake-min", "is above stake-max; no stake could be placed.");
    }
    return new WagersConfig(least, most);
  }

  private static BigDecimal amount(Settings settings, String name) {
    String text = settings.text(name);
    if (!text.matches(DECIMAL) || new BigDecimal(text).signum() == 0) {
      throw settings.bad(
          name, "is '" + text + "'; it must be a positive decimal, for example 0.01.");
    }
    return new BigDecimal(text);
  }
}
