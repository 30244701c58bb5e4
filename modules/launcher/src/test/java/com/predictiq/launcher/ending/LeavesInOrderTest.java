package com.predictiq.launcher.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Departure;
import com.predictiq.launcher.ending.LeavesInOrder.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LeavesInOrderTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int TERM = 143;

  private final Departure departure = new Departure();
  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void ends_at_once_where_nobody_has_to_notice_and_nothing_is_underway() throws Exception {
    await(leaving(Duration.ZERO, LONG));
    assertThat(done).containsExactly("shut", "end 143");
  }

  @Test
  void says_first_that_it_leaves_and_keeps_the_door_open_meanwhile() throws Exception {
    CompletableFuture<Void> leaving = leaving(Duration.ofMillis(300), LONG);
    until(departure::hasBegun);
    assertThat(done).isEmpty();
    await(leaving);
    assertThat(done).containsExactly("shut", "end 143");
  }

  @Test
  void waits_for_what_is_underway() throws Exception {
    departure.taken();
    CompletableFuture<Void> leaving = leaving(Duration.ZERO, LONG);
    until(() -> done.contains("shut"));
    assertThat(leaving).isNotDone();
    departure.done();
    await(leaving);
    assertThat(done).containsExactly("shut", "end 143");
  }

  @Test
  void waits_no_longer_than_it_was_told_to() throws Exception {
    departure.taken();
    await(leaving(Duration.ZERO, Duration.ofMillis(200)));
    assertThat(done).containsExactly("shut", "end 143");
  }

  @Test
  void whoever_asks_again_is_not_kept_waiting_and_one_word_said_twice_is_one() throws Exception {
    departure.taken();
    LeavesInOrder way = way(LONG, LONG);
    CompletableFuture<Void> leaving = CompletableFuture.runAsync(() -> way.hear(TERM));
    until(departure::hasBegun);
    way.hear(TERM);
    assertThat(leaving).isNotDone();
    until(
        () -> {
          way.hear(TERM);
          return leaving.isDone();
        });
    assertThat(done).containsExactly("shut", "end 143");
  }

  private CompletableFuture<Void> leaving(Duration notice, Duration drain) {
    LeavesInOrder way = way(notice, drain);
    return CompletableFuture.runAsync(() -> way.hear(TERM));
  }

  private LeavesInOrder way(Duration notice, Duration drain) {
    return new LeavesInOrder(
        departure,
        new Patience(notice, drain),
        () -> done.add("shut"),
        code -> done.add("end " + code));
  }

  private static void await(CompletableFuture<Void> leaving) throws Exception {
    leaving.get(10, TimeUnit.SECONDS);
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
