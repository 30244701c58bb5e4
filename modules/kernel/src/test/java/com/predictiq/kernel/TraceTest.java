package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceTest {

  @AfterEach
  void leave() {
    Trace.end();
  }

  @Test
  void is_there_from_its_beginning_to_its_end() {
    assertThat(Trace.current()).isEmpty();
    Trace.begin(Trace.of("request").as("member"));
    assertThat(Trace.current())
        .contains(new Trace("request", Optional.of("member"), Optional.empty()));
    Trace.end();
    assertThat(Trace.current()).isEmpty();
  }

  @Test
  void is_called_by_another_name_where_requests_are_traced() {
    assertThat(Trace.of("request").as("member").tracedAs("4bf92f"))
        .isEqualTo(new Trace("request", Optional.of("member"), Optional.of("4bf92f")));
  }

  @Test
  void belongs_to_its_thread() throws InterruptedException {
    Trace.begin(Trace.of("request"));
    boolean[] seen = new boolean[1];
    Thread other = new Thread(() -> seen[0] = Trace.current().isPresent());
    other.start();
    other.join();
    assertThat(seen[0]).isFalse();
  }
}
