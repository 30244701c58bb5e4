package com.predictiq.launcher.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.BadSetting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReasonTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void finds_the_sentence_below_the_wrapping() {
    Throwable failure =
        new IllegalStateException("CDI", new RuntimeException(new BadSetting("PORT", "is wrong.")));
    assertThat(Reason.in(failure)).contains("Setting PORT is wrong.");
  }

  @Test
  void says_one_line_and_shows_the_trace_to_who_asked_for_it() {
    BadSetting failure = new BadSetting("PORT", "is wrong.");
    assertThat(report(failure, false)).isEqualTo("Setting PORT is wrong.\n");
    assertThat(report(failure, true)).contains("at com.predictiq.launcher.ending.ReasonTest");
  }

  @Test
  void owns_up_to_a_defect() {
    assertThat(report(new IllegalStateException("a\nb"), false))
        .contains("IllegalStateException: a)")
        .contains("PREDICTIQ_TRACE=true")
        .hasLineCount(1);
  }

  @Test
  void survives_a_failure_that_is_its_own_cause() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertThat(Reason.in(one)).isEmpty();
  }

  private String report(Throwable failure, boolean trace) {
    printed.reset();
    Reason.report(failure, trace, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
