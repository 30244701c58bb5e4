package com.predictiq.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Trace;
import com.predictiq.testkit.TestConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessLogTest {

  private static final Logger LOG = Logger.getLogger("predictiq.access");

  private final List<LogRecord> written = new ArrayList<>();
  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord event) {
          written.add(event);
        }

        @Override
        public void flush() {
          // nothing is held back
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  @BeforeEach
  void listen() {
    LOG.setLevel(Level.INFO);
    LOG.addHandler(reader);
  }

  @AfterEach
  void leave() {
    LOG.removeHandler(reader);
  }

  @Test
  void says_everything_one_asks_after_an_accident_and_no_more() {
    log(false).write(line(500, Duration.ofMillis(12)));
    assertThat(fields())
        .containsExactly(
            Map.entry("request_id", "r-1"),
            Map.entry("trace_id", "t-1"),
            Map.entry("member", "m-1"),
            Map.entry("method", "POST"),
            Map.entry("route", "/members/{id}"),
            Map.entry("status", 500),
            Map.entry("duration_ms", 12L));
  }

  @Test
  void names_what_was_slow() {
    log(false).write(line(200, AccessLog.SLOW));
    assertThat(fields()).containsEntry("duration_ms", 1_000L);
  }

  @Test
  void keeps_the_ordinary_to_itself_until_told_otherwise() {
    log(false).write(line(200, Duration.ofMillis(5)));
    assertThat(written).isEmpty();
    log(true).write(line(200, Duration.ofMillis(5)));
    assertThat(fields()).containsEntry("status", 200);
  }

  @Test
  void refuses_a_setting_that_is_neither() {
    assertThatThrownBy(
            () -> new AccessLog(TestConfig.defaults().with("predictiq.web.access-log", "maybe")))
        .hasMessageContaining("access-log");
  }

  private static AccessLog log(boolean everything) {
    return new AccessLog(
        TestConfig.defaults().with("predictiq.web.access-log", String.valueOf(everything)));
  }

  private static AccessLog.Line line(int status, Duration took) {
    return new AccessLog.Line(
        Optional.of(new Trace("r-1", Optional.empty(), Optional.of("t-1"))),
        Optional.of("m-1"),
        "POST",
        "/members/{id}",
        status,
        took);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> fields() {
    assertThat(written).hasSize(1);
    return (Map<String, Object>) written.get(0).getParameters()[0];
  }
}
