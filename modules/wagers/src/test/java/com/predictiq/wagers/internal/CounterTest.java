package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Attempts;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.WagerRefusal;
import com.predictiq.wagers.Wagers;
import com.predictiq.wagers.Wagers.Placed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CounterTest {

  private static final String BAD = "bad";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<List<String>> served = new CopyOnWriteArrayList<>();
  private final CountDownLatch opens = new CountDownLatch(1);

  @AfterEach
  void sendEverybodyHome() {
    threads.shutdownNow();
  }

  @Test
  void one_who_comes_alone_is_served_at_once_by_the_own_thread() {
    List<Thread> clerks = new ArrayList<>();
    Counter counter =
        counter(
            commands -> {
              clerks.add(Thread.currentThread());
              return serve(commands);
            },
            10);
    counter.place(stake("one"));
    assertThat(clerks).containsExactly(Thread.currentThread());
  }

  @Test
  void those_who_come_meanwhile_share_the_next_batch() throws Exception {
    Counter counter = counter(this::serveWhenOpen, 100);
    Future<Placed> first = threads.submit(() -> counter.place(stake("first")));
    Awaitility.await().until(() -> served.size() == 1);
    List<Future<Placed>> others = place(counter, names(40));
    Awaitility.await().until(() -> counter.waiting() == 40);
    opens.countDown();
    first.get();
    for (Future<Placed> other : others) {
      assertThat(other.get().replayed()).isFalse();
    }
    assertThat(served).hasSize(2);
    assertThat(served.get(1)).containsExactlyInAnyOrderElementsOf(names(40));
  }

  @Test
  void the_one_to_blame_is_left_alone_with_the_failure() throws Exception {
    Counter counter = counter(this::failOverTheBadOne, 300);
    Future<Placed> first = threads.submit(() -> counter.place(stake("first")));
    Awaitility.await().until(() -> served.size() == 1);
    List<String> names = new ArrayList<>(names(255));
    names.add(100, BAD);
    List<Future<Placed>> all = place(counter, names);
    Awaitility.await().until(() -> counter.waiting() == 256);
    opens.countDown();
    first.get();
    for (int i = 0; i < names.size(); i++) {
      Future<Placed> answer = all.get(i);
      if (names.get(i).equals(BAD)) {
        assertThatThrownBy(answer::get).hasRootCauseMessage(BAD);
      } else {
        answer.get();
      }
    }
  }

  @Test
  void who_brings_several_is_served_in_one_go_and_in_their_order() {
    List<String> names = names(100);
    assertThat(counter(this::serve, 10).placeEach(stakes(names)))
        .allMatch(reply -> reply.placed().isPresent());
    assertThat(served).containsExactly(names);
  }

  @Test
  void one_bad_among_256_that_come_together_is_refused_alone() {
    List<String> names = new ArrayList<>(names(255));
    names.add(100, BAD);
    opens.countDown();
    List<Wagers.Reply> replies = counter(this::failOverTheBadOne, 10).placeEach(stakes(names));
    for (int i = 0; i < names.size(); i++) {
      assertThat(replies.get(i).failure().isPresent()).isEqualTo(names.get(i).equals(BAD));
    }
  }

  @Test
  void several_who_find_the_queue_full_are_each_told_so() {
    Counter counter = counter(this::serveWhenOpen, 10);
    place(counter, names(1));
    Awaitility.await().until(() -> served.size() == 1);
    place(counter, names(10));
    Awaitility.await().until(() -> counter.waiting() == 10);
    assertThat(counter.placeEach(stakes(names(3))))
        .hasSize(3)
        .allSatisfy(reply -> isBusy(reply.failure().orElseThrow()));
  }

  @Test
  void when_the_database_is_away_nobody_is_asked_to_wait_for_it_again() throws Exception {
    Counter counter =
        counter(
            commands -> {
              serveWhenOpen(commands);
              throw new DatabaseFailure(new SQLException("gone", "08006"));
            },
            100);
    List<Future<Placed>> all = place(counter, names(20));
    opens.countDown();
    for (Future<Placed> one : all) {
      assertThatThrownBy(one::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(DatabaseFailure.class);
    }
    assertThat(served.size()).isLessThan(20);
  }

  @Test
  void who_finds_the_queue_full_or_waits_too_long_is_told_so() throws Exception {
    Counter counter = counter(this::serveWhenOpen, 2);
    Future<Placed> first = threads.submit(() -> counter.place(stake("first")));
    Awaitility.await().until(() -> served.size() == 1);
    List<Future<Placed>> patient = place(counter, names(2));
    Awaitility.await().until(() -> counter.waiting() == 2);
    assertThatThrownBy(() -> counter.place(stake("one too many"))).satisfies(CounterTest::isBusy);
    for (Future<Placed> one : patient) {
      assertThatThrownBy(one::get).cause().satisfies(CounterTest::isBusy);
    }
    opens.countDown();
    first.get();
    assertThat(served).hasSize(1);
  }

  @Test
  void what_hangs_on_another_is_served_right_after_it() {
    List<Integer> sizes = new ArrayList<>();
    Counter counter =
        counter(
            commands -> {
              sizes.add(commands.size());
              return sizes.size() == 1 ? List.of(Answer.LATER) : serve(commands);
            },
            10);
    counter.place(stake("twice"));
    assertThat(sizes).containsExactly(1, 1);
  }

  /** The other clerk's place is free, and there is nothing to do at it. */
  @Test
  void who_is_being_served_rests_meanwhile() throws Exception {
    List<Thread> guests = new CopyOnWriteArrayList<>();
    List<Counter> counters = new ArrayList<>();
    counters.add(
        new Counter(
            commands -> {
              if (commands.size() > 1) {
                Awaitility.await()
                    .until(
                        () ->
                            guests.stream()
                                .filter(guest -> guest != Thread.currentThread())
                                .anyMatch(g -> g.getState() == Thread.State.TIMED_WAITING));
              }
              return commands.size() > 1 ? serve(commands) : serveWhenOpen(commands);
            },
            new Attempts(new Random(1)),
            new CounterConfig(2, 256, 300, Duration.ofSeconds(30))));
    List<Future<Placed>> clerks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int many = i + 1;
      clerks.add(threads.submit(() -> counters.get(0).place(stake("clerk " + many))));
      Awaitility.await().until(() -> served.size() == many);
    }
    for (int i = 0; i < 2; i++) {
      Thread guest = new Thread(() -> counters.get(0).place(stake("guest")));
      guests.add(guest);
      guest.start();
    }
    Awaitility.await().until(() -> counters.get(0).waiting() == 2);
    opens.countDown();
    for (Future<Placed> clerk : clerks) {
      clerk.get();
    }
    for (Thread guest : guests) {
      guest.join();
    }
    assertThat(served).hasSize(3);
  }

  @Test
  void all_are_told_when_the_clerk_falls_over() throws Exception {
    Counter counter =
        counter(
            commands -> {
              serveWhenOpen(commands);
              throw new StackOverflowError();
            },
            300);
    List<Future<Placed>> all = place(counter, names(20));
    opens.countDown();
    for (Future<Placed> one : all) {
      assertThatThrownBy(one::get).hasRootCauseInstanceOf(StackOverflowError.class);
    }
  }

  private Counter counter(Counter.Clerk clerk, int queueMax) {
    return new Counter(
        clerk,
        new Attempts(new Random(1)),
        new CounterConfig(
            1, 256, Math.max(queueMax, 1), Duration.ofMillis(queueMax < 10 ? 300 : 30_000)));
  }

  private List<Answer> serve(List<PlaceWager> commands) {
    served.add(commands.stream().map(PlaceWager::key).toList());
    return commands.stream().map(command -> Answer.placed(new Placed(null, false))).toList();
  }

  private List<Answer> serveWhenOpen(List<PlaceWager> commands) {
    List<Answer> answers = serve(commands);
    try {
      opens.await();
    } catch (InterruptedException sentHome) {
      Thread.currentThread().interrupt();
    }
    return answers;
  }

  private List<Answer> failOverTheBadOne(List<PlaceWager> commands) {
    if (commands.stream().anyMatch(command -> command.key().equals(BAD))) {
      throw new IllegalStateException(BAD);
    }
    return serveWhenOpen(commands);
  }

  private List<Future<Placed>> place(Counter counter, List<String> names) {
    return names.stream().map(name -> threads.submit(() -> counter.place(stake(name)))).toList();
  }

  private static List<String> names(int many) {
    return IntStream.range(0, many).mapToObj(i -> "stake " + i).toList();
  }

  private static List<PlaceWager> stakes(List<String> names) {
    return names.stream().map(CounterTest::stake).toList();
  }

  private static PlaceWager stake(String key) {
    return new PlaceWager(
        new MemberId(UUID.randomUUID()),
        key,
        new Stake(new MarketId(UUID.randomUUID()), 0, "1.00", Optional.empty()),
        Guard.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private static void isBusy(Throwable thrown) {
    assertThat(((Rejected) thrown).refusal()).isEqualTo(WagerRefusal.COUNTER_BUSY);
  }
}
