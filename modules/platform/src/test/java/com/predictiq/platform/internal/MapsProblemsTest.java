package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.RequestRefusal;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapsProblemsTest {

  @Test
  void a_refusal_is_found_below_what_others_wrapped_around_it() {
    Rejected rejected = new Rejected(RequestRefusal.PLATFORM_PAUSED, "closed");
    assertThat(MapsProblems.rejected(new IllegalStateException(new IOException(rejected))))
        .isSameAs(rejected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "53300", "55P03", "40001", "40P01"})
  void a_database_that_is_away_or_busy_can_be_asked_again(String state) {
    SQLException cause = new SQLException("no", state);
    for (Throwable thrown :
        new Throwable[] {new DatabaseFailure(cause), new IllegalStateException(cause)}) {
      Rejected rejected = MapsProblems.rejected(thrown);
      assertThat(rejected.refusal()).isEqualTo(RequestRefusal.DATABASE_UNAVAILABLE);
      assertThat(rejected.refusal().retryable()).isTrue();
      assertThat(rejected.retryAfter()).contains(Duration.ofSeconds(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22003"})
  void a_statement_that_is_wrong_is_our_fault(String state) {
    assertThat(MapsProblems.rejected(new DatabaseFailure(new SQLException("no", state))).refusal())
        .isEqualTo(RequestRefusal.INTERNAL_ERROR);
  }

  @Test
  void what_nobody_expected_says_nothing_about_itself() {
    Rejected rejected = MapsProblems.rejected(new IllegalStateException("select * from secrets"));
    assertThat(rejected.refusal()).isEqualTo(RequestRefusal.INTERNAL_ERROR);
    assertThat(rejected.getMessage()).doesNotContain("secrets");
  }
}
