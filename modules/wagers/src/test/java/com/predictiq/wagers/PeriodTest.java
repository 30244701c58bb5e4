package com.predictiq.wagers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {

  @Test
  void a_month_begins_on_its_first_and_a_week_on_monday_in_utc() {
    Instant saturday = Instant.parse("2026-11-21T23:59:59.999Z");
    assertThat(Period.MONTH.since(saturday)).hasToString("2026-11-01");
    assertThat(Period.WEEK.since(saturday)).hasToString("2026-11-16");
    assertThat(Period.WEEK.since(Instant.parse("2026-11-16T00:00:00Z"))).hasToString("2026-11-16");
    assertThat(Period.WEEK.since(Instant.parse("2026-11-15T23:59:59Z"))).hasToString("2026-11-09");
    assertThat(Period.ALL.since(saturday)).isEqualTo(Period.ALL.since(Instant.EPOCH));
  }

  @Test
  void is_named_in_small_letters() {
    assertThat(Period.parse("week")).contains(Period.WEEK);
    assertThat(Period.parse("WEEK")).isEmpty();
    assertThat(Period.parse("day")).isEmpty();
  }
}
