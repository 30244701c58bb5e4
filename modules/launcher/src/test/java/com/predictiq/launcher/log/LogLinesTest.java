package com.predictiq.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Trace;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  @AfterEach
  void forget_the_request() {
    Trace.end();
  }

  @Test
  void writes_one_json_object_to_a_line() {
    LogRecord event = event("He said \"no\"\n\tand \\ left\u0001");
    assertThat(new LogLines(true).format(event))
        .startsWith(
            "{\"timestamp\":\"2026-11-21T10:15:30.120Z\",\"level\":\"INFO\","
                + "\"logger\":\"predictiq.wagers\","
                + "\"message\":\"He said \\\"no\\\"\\n\\tand \\\\ left\\u0001\",\"thread\":")
        .endsWith("}\n")
        .hasLineCount(1);
  }

  @Test
  void names_the_request_and_the_member_it_was_written_for() {
    Trace.begin(Trace.of("r-1").as("m-7"));
    assertThat(new LogLines(true).format(event("x")))
        .contains("\"request_id\":\"r-1\"")
        .contains("\"member\":\"m-7\"")
        .doesNotContain("trace_id");
    assertThat(new LogLines(false).format(event("x"))).contains("request_id=r-1 member=m-7");
  }

  @Test
  void takes_the_entries_of_a_map_for_fields() {
    LogRecord event = event("Settled");
    event.setParameters(new Object[] {Map.of("market", "mk-3")});
    assertThat(new LogLines(true).format(event)).contains("\"market\":\"mk-3\"");
  }

  @Test
  void keeps_a_stack_trace_inside_the_line() {
    LogRecord event = event("Failed");
    event.setThrown(new IllegalStateException("broken"));
    assertThat(new LogLines(true).format(event))
        .hasLineCount(1)
        .contains("\"exception\":\"java.lang.IllegalStateException: broken\\n\\tat ");
  }

  @Test
  void can_be_read_by_people() {
    assertThat(new LogLines(false).format(event("Ready")))
        .isEqualTo("10:15:30.120 INFO wagers: Ready\n");
  }

  private static LogRecord event(String message) {
    LogRecord event = new LogRecord(Level.INFO, message);
    event.setLoggerName("predictiq.wagers");
    event.setInstant(Instant.parse("2026-11-21T10:15:30.120Z"));
    return event;
  }
}
