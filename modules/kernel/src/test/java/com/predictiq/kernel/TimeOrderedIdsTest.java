package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final int THREADS = 8;
  private static final int EACH = 25_000;
  private static final long LAST_MILLISECOND = (1L << 48) - 1;

  private static final InstantSource STANDING =
      InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z"));

  @Property
  void an_id_is_of_version_seven_and_begins_with_its_millisecond(
      @ForAll @LongRange(max = LAST_MILLISECOND) long millis, @ForAll long seed) {
    UUID id =
        new TimeOrderedIds(InstantSource.fixed(Instant.ofEpochMilli(millis)), new Random(seed))
            .next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
  }

  @Property
  void a_later_id_sorts_behind_an_earlier_one(
      @ForAll @LongRange(max = LAST_MILLISECOND - 1) long millis, @ForAll long seed) {
    Random random = new Random(seed);
    UUID earlier = at(millis, random);
    UUID later = at(millis + 1, random);
    assertThat(later.toString()).isGreaterThan(earlier.toString());
  }

  @Test
  void many_threads_in_one_millisecond_never_get_the_same() throws Exception {
    TimeOrderedIds ids = new TimeOrderedIds(STANDING, new SecureRandom());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(THREADS);
      Callable<List<UUID>> making =
          () -> {
            start.countDown();
            start.await();
            List<UUID> made = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
              made.add(ids.next());
            }
            return made;
          };
      List<Future<List<UUID>>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(threads.submit(making));
      }
      Set<UUID> different = new HashSet<>();
      for (Future<List<UUID>> made : all) {
        different.addAll(made.get());
      }
      assertThat(different).hasSize(THREADS * EACH);
    } finally {
      threads.shutdownNow();
    }
  }

  private static UUID at(long millis, Random random) {
    return new TimeOrderedIds(InstantSource.fixed(Instant.ofEpochMilli(millis)), random).next();
  }
}
