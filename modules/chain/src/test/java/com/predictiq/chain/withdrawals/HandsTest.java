package com.predictiq.chain.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandsTest {

  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  @AfterEach
  void close() {
    threads.shutdown();
  }

  @Test
  void does_each_piece_once() {
    ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
    int even =
        new Hands(threads, 4)
            .count(
                TEN,
                piece -> {
                  done.add(piece);
                  return piece % 2 == 0;
                });
    assertThat(even).isEqualTo(5);
    assertThat(done).containsExactlyInAnyOrderElementsOf(TEN);
    assertThat(Hands.ONE_PAIR.count(List.of(), piece -> true)).isZero();
  }

  @Test
  void works_at_the_same_time() {
    CountDownLatch all = new CountDownLatch(4);
    assertThat(new Hands(threads, 4).count(List.of(1, 2, 3, 4), piece -> meets(all))).isEqualTo(4);
  }

  @Test
  void one_bad_piece_keeps_the_others_from_nothing() {
    ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
    assertThatThrownBy(() -> new Hands(threads, 2).count(TEN, piece -> done(piece, done)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bad");
    assertThat(done).hasSize(9);
  }

  @Test
  void one_pair_stops_where_it_fails() {
    ArrayList<Integer> done = new ArrayList<>();
    assertThatThrownBy(() -> Hands.ONE_PAIR.count(List.of(3, 0, 4), piece -> done(piece, done)))
        .hasMessage("bad");
    assertThat(done).containsExactly(3);
  }

  private static boolean done(int piece, Collection<Integer> done) {
    if (piece == 0) {
      throw new IllegalStateException("bad");
    }
    return done.add(piece);
  }

  private static boolean meets(CountDownLatch all) {
    all.countDown();
    try {
      return all.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
