package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.glassfish.grizzly.http.HttpBrokenContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HidesHangUpsTest {

  private static final String CONTAINER = "org.glassfish.jersey.server.ServerRuntime$Responder";

  private final HidesHangUps hides = new HidesHangUps();

  @ParameterizedTest
  @ValueSource(strings = {"Connection is closed", "Broken pipe", "Connection reset by peer"})
  void a_caller_who_went_away_is_no_news(String said) {
    Throwable gone = new IllegalStateException(new UncheckedIOException(new IOException(said)));
    assertThat(hides.isLoggable(event(CONTAINER, gone))).isFalse();
  }

  @Test
  void also_where_the_trace_is_in_the_message() {
    LogRecord event = event(CONTAINER, null);
    event.setMessage("Exception Processing ErrorPage\njava.io.IOException: Broken pipe\n\tat x");
    assertThat(hides.isLoggable(event)).isFalse();
    event.setMessage("Exception\njava.io.IOException: Broken pipes\n\tat x");
    assertThat(hides.isLoggable(event)).isTrue();
  }

  @Test
  void nor_is_one_who_sends_pieces_that_are_none() {
    Throwable broken = new HttpBrokenContentException("Invalid byte");
    assertThat(hides.isLoggable(event("DefaultFilterChain", broken))).isFalse();
    LogRecord twoLengths = event("HttpServerFilter", null);
    twoLengths.setMessage(
        "Can't use both headers Content-Length and Transfer-Encoding from the same request");
    assertThat(hides.isLoggable(twoLengths)).isFalse();
  }

  @Test
  void every_other_failure_is() {
    assertThat(hides.isLoggable(event(CONTAINER, new IOException("No space left on device"))))
        .isTrue();
    assertThat(hides.isLoggable(event(CONTAINER, new IllegalStateException("Broken pipe"))))
        .isTrue();
    assertThat(hides.isLoggable(event(CONTAINER, null))).isTrue();
    assertThat(hides.isLoggable(event(null, null))).isTrue();
  }

  /** Redis or a mail server that went away is said by ourselves. */
  @Test
  void what_we_say_ourselves_is_always_said() {
    assertThat(hides.isLoggable(event("predictiq.redis", new IOException("Broken pipe")))).isTrue();
  }

  @Test
  void causes_that_go_round_in_circles_come_to_an_end() {
    Throwable one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertThat(HidesHangUps.isHangUp(one)).isFalse();
  }

  private static LogRecord event(String logger, Throwable thrown) {
    LogRecord event = new LogRecord(Level.SEVERE, "An I/O error has occurred");
    event.setLoggerName(logger);
    event.setThrown(thrown);
    return event;
  }
}
