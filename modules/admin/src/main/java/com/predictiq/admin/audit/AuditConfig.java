package com.predictiq.admin.audit;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** For how long lines are kept, and how many wait in memory to be written together. */
record AuditConfig(long securityDays, long routineDays, int mostWaiting, Duration sealInterval) {

  private static final long TEN_YEARS = 3_653;

  static AuditConfig from(Config config) {
    Settings settings = Settings.of(config, "admin");
    return new AuditConfig(
        settings.whole("audit-security-days", 1_827, 10 * TEN_YEARS),
        settings.whole("audit-routine-days", 91, TEN_YEARS),
        (int) settings.whole("audit-waiting-max", 100, 1_000_000),
        settings.seconds("audit-seal-interval-seconds", 1, 3_600));
  }

  long days(Retention retention) {
    return retention == Retention.SECURITY ? securityDays : routineDays;
  }
}
