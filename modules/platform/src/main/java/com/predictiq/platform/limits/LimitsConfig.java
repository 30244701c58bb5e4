package com.predictiq.platform.limits;

import com.predictiq.kernel.BadSetting;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.LimitTier;
import com.predictiq.platform.Settings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The numbers of the limits, and by what they are multiplied for whom. */
record LimitsConfig(Map<LimitClass, Limit> limits, Map<LimitTier, Long> factors) {

  private static final int MOST_FACTOR = 10_000;

  /** So many requests in such a time. */
  record Limit(long requests, Duration per) {}

  static LimitsConfig from(Config config) {
    Settings settings = Settings.of(config, "platform");
    Map<LimitClass, Limit> limits = new EnumMap<>(LimitClass.class);
    for (LimitClass limit : LimitClass.values()) {
      limits.put(limit, limit(settings, "limit-" + limit.wire()));
    }
    Map<LimitTier, Long> factors = new EnumMap<>(LimitTier.class);
    for (LimitTier tier : LimitTier.values()) {
      factors.put(tier, settings.whole("limit-factor-" + tier.wire(), 1, MOST_FACTOR));
    }
    return new LimitsConfig(limits, factors);
  }

  /** What belongs to an address or a mailbox is the same for everybody. */
  Limit limit(LimitClass limitClass, LimitTier tier) {
    Limit limit = limits.get(limitClass);
    return limitClass.whose() == LimitClass.Whose.CALLER
        ? new Limit(limit.requests() * factors.get(tier), limit.per())
        : limit;
  }

  /** Reads {@code 100/60}: requests and seconds. */
  private static Limit limit(Settings settings, String name) {
    String text = settings.text(name);
    if (!text.matches("[1-9][0-9]{0,8}/[1-9][0-9]{0,5}")) {
      throw badLimit(settings, name, text);
    }
    String[] parts = text.split("/");
    return new Limit(Long.parseLong(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1])));
  }

  private static BadSetting badLimit(Settings settings, String name, String text) {
    return settings.bad(
        name, "is '" + text + "'; it must be requests/seconds, for example 100/60.");
  }
}
