package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoundingStoreIT {

  private final TestDatabase database = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(database);
  private final Sql sql = new Sql(transactions.dataSource());
  private final FoundingStore store = new FoundingStore(sql);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_first_founds_the_house_and_the_second_does_not() {
    assertThat(transactions.call(this::joinsAndClaims)).isTrue();
    assertThat(transactions.call(this::joinsAndClaims)).isFalse();
  }

  @Test
  void a_house_with_a_member_is_not_empty_although_nobody_founded_it() {
    transactions.run(this::joins);
    assertThat(transactions.call(this::joinsAndClaims)).isFalse();
  }

  @Test
  void of_many_who_join_an_empty_house_together_one_founds_it() throws Exception {
    List<Boolean> founded = new CopyOnWriteArrayList<>();
    CyclicBarrier together = new CyclicBarrier(8);
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i -> new Thread(() -> founded.add(joinsTogether(together))))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(founded).hasSize(8);
    assertThat(founded.stream().filter(first -> first)).hasSize(1);
  }

  private boolean joinsTogether(CyclicBarrier together) {
    return transactions.call(
        () -> {
          MemberId member = joins();
          try {
            together.await();
          } catch (InterruptedException | BrokenBarrierException failed) {
            throw new IllegalStateException(failed);
          }
          return store.claim(member, SettableClock.START);
        });
  }

  private boolean joinsAndClaims() {
    return store.claim(joins(), SettableClock.START);
  }

  private MemberId joins() {
    MemberId member = new MemberId(UUID.randomUUID());
    sql.change(
        """
        insert into members.members (id, email, password_hash, joined_at, version)
        values (?, ?, '$argon2id$', now(), 0)\
        """,
        member.value(),
        member + "@example.org");
    return member;
  }
}
