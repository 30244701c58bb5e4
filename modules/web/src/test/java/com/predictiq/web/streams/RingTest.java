package com.predictiq.web.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RingTest {

  private static final long MANY_BYTES = 1_000_000;

  @Test
  void gives_what_came_after_a_place() {
    Ring ring = new Ring(3, MANY_BYTES, 10);
    ring.add(GivenStreams.message(11, "a"));
    ring.add(GivenStreams.message(14, "b"));
    assertThat(ring.after(11)).extracting(Message::position).containsExactly(14L);
    assertThat(ring.after(14)).isEmpty();
  }

  @Test
  void reaches_back_to_its_beginning() {
    Ring ring = new Ring(3, MANY_BYTES, 10);
    assertThat(ring.reachesBackTo(10)).isTrue();
    assertThat(ring.reachesBackTo(9)).isFalse();
  }

  @Test
  void forgets_the_oldest_of_too_many_and_knows_that_it_did() {
    Ring ring = new Ring(2, MANY_BYTES, 0);
    ring.add(GivenStreams.message(1, "a"));
    ring.add(GivenStreams.message(2, "b"));
    ring.add(GivenStreams.message(3, "c"));
    assertThat(ring.reachesBackTo(0)).isFalse();
    assertThat(ring.reachesBackTo(1)).isTrue();
    assertThat(ring.after(1)).extracting(Message::position).containsExactly(2L, 3L);
  }

  @Test
  void keeps_no_more_bytes_than_it_may() {
    Message large = GivenStreams.message(1, "x".repeat(600));
    Ring ring = new Ring(100, large.size() + 100L, 0);
    ring.add(large);
    ring.add(GivenStreams.message(2, "y".repeat(600)));
    assertThat(ring.after(0)).extracting(Message::position).containsExactly(2L);
    assertThat(ring.reachesBackTo(0)).isFalse();
  }
}
