package com.predictiq.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Attempts;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import com.predictiq.testkit.WithDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithDatabase
class AnswersOnceIT {

  private static final int CALLERS = 16;

  private final TestDatabase database;
  private final Transactions transactions;
  private final Sql sql;
  private final AnswerStore store;
  private final AnswersOnce answers;
  private final Attempts attempts = new Attempts(new Random());

  AnswersOnceIT(TestDatabase database) {
    this.database = database;
    this.transactions = new Transactions(database);
    this.sql = new Sql(transactions.dataSource());
    this.store = new AnswerStore(sql);
    this.answers = new AnswersOnce(store);
  }

  @BeforeAll
  static void make_a_table_to_work_on(TestDatabase database) {
    new Sql(database.dataSource()).change("create table public.work (id uuid not null)");
  }

  /** What the work leaves behind. */
  private record Done(UUID id) {}

  @Test
  void the_second_gets_the_first_answer_and_nothing_happens() {
    Asked asked = asked("ana", "k1", "body");
    Answer first = ask(asked, this::work);
    Answer second = ask(asked, () -> fail("the work is not done again"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.location()).contains("/here");
    assertThat(first.replayed()).isFalse();
    assertThat(second.replayed()).isTrue();
  }

  @Test
  void another_body_is_refused() {
    ask(asked("ana", "k2", "body"), this::work);
    Rejected refused =
        catchThrowableOfType(
            Rejected.class, () -> ask(asked("ana", "k2", "other body"), this::work));
    assertThat(refused.refusal()).isEqualTo(RequestRefusal.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void a_key_belongs_to_one_caller() {
    Answer anas = ask(asked("ana", "k3", "body"), this::work);
    Answer bens = ask(asked("ben", "k3", "body"), this::work);
    assertThat(bens.replayed()).isFalse();
    assertThat(bens.body()).isNotEqualTo(anas.body());
  }

  @Test
  void a_refusal_leaves_the_key_free_and_nothing_behind() {
    long before = works();
    Asked asked = asked("ana", "k4", "body");
    Rejected refused =
        catchThrowableOfType(
            Rejected.class,
            () ->
                ask(
                    asked,
                    () -> {
                      work();
                      throw new Rejected(RequestRefusal.VALIDATION_FAILED, "no");
                    }));
    assertThat(refused).isNotNull();
    assertThat(works()).isEqualTo(before);
    assertThat(ask(asked, this::work).replayed()).isFalse();
  }

  @Test
  void many_with_one_key_do_it_once_and_all_see_the_same_answer() {
    long before = works();
    Asked asked = asked("ana", "k5", "body");
    List<Answer> all = Crowd.of(CALLERS, () -> ask(asked, this::work));
    assertThat(all).extracting(Answer::body).containsOnly(all.get(0).body());
    assertThat(all).extracting(Answer::replayed).containsOnlyOnce(false);
    assertThat(works()).isEqualTo(before + 1);
  }

  @Test
  void when_the_first_of_many_is_refused_another_does_it() {
    long before = works();
    Asked asked = asked("ana", "k6", "body");
    AtomicInteger turn = new AtomicInteger();
    List<Boolean> answered =
        Crowd.of(
            CALLERS,
            () -> {
              try {
                ask(asked, () -> turn.incrementAndGet() == 1 ? refuse() : work());
                return true;
              } catch (Rejected refused) {
                return false;
              }
            });
    assertThat(answered).containsOnlyOnce(false);
    assertThat(works()).isEqualTo(before + 1);
  }

  @Test
  void a_deadlock_under_a_key_is_tried_again() {
    Asked asked = asked("ana", "k7", "body");
    AtomicInteger turn = new AtomicInteger();
    Answer answer =
        ask(
            asked,
            () -> {
              Answer done = work();
              if (turn.incrementAndGet() < 3) {
                throw new DatabaseFailure(new SQLException("deadlock", "40P01"));
              }
              return done;
            });
    assertThat(answer.replayed()).isFalse();
    assertThat(turn).hasValue(3);
    assertThat(one("select count(*) from platform.idempotency_keys where key = 'k7'")).isEqualTo(1);
  }

  @Test
  void who_waits_too_long_is_told_to_come_back() {
    Asked asked = asked("ana", "k8", "body");
    List<Rejected> refused = new ArrayList<>();
    ask(
        asked,
        () -> {
          refused.add(whileTheFirstIsRunning(asked));
          return work();
        });
    assertThat(refused)
        .extracting(Rejected::refusal)
        .containsExactly(RequestRefusal.IDEMPOTENCY_KEY_IN_USE);
    assertThat(refused.get(0).retryAfter()).contains(Duration.ofSeconds(1));
  }

  @Test
  void an_answer_without_a_body_is_repeated_too() {
    Asked asked = asked("ana", "k9", "body");
    ask(asked, () -> Answer.of(null));
    assertThat(ask(asked, () -> fail("not again")))
        .isEqualTo(new Answer(204, Optional.empty(), Optional.empty(), true));
  }

  @Test
  void answers_are_forgotten_when_they_are_old() {
    ask(asked("eve", "old", "body"), this::work);
    ask(asked("eve", "new", "body"), this::work);
    sql.change(
        """
        update platform.idempotency_keys set created_at = now() - interval '49 hours'
         where caller = 'eve' and key = 'old'\
        """);
    ForgetsAnswers job =
        new ForgetsAnswers(store, new IdempotencyConfig(Duration.ofDays(2), "secret"));
    assertThat(job.run()).isEqualTo(1);
    assertThat(store.find(asked("eve", "old", "body"))).isEmpty();
    assertThat(store.find(asked("eve", "new", "body"))).isPresent();
  }

  @Test
  void old_answers_are_found_by_their_age() {
    QueryPlan.of(
            database,
            """
            select caller, key from platform.idempotency_keys
             where created_at < now() order by created_at limit 10\
            """)
        .usesIndex("idempotency_keys_by_age");
  }

  private Answer work() {
    UUID id = UUID.randomUUID();
    sql.change("insert into public.work values (?)", id);
    return new Answer(201, Optional.of("/here"), Answer.of(new Done(id)).body(), false);
  }

  private static Answer refuse() {
    throw new Rejected(RequestRefusal.VALIDATION_FAILED, "no");
  }

  private static Answer fail(String why) {
    throw new AssertionError(why);
  }

  private Answer ask(Asked asked, Attempts.Work<Answer, RuntimeException> work) {
    return attempts.make(() -> transactions.call(() -> once(asked, work)));
  }

  private Answer once(Asked asked, Attempts.Work<Answer, RuntimeException> work) {
    try {
      return answers.answer(asked, work::once);
    } catch (RuntimeException refusedOrFailed) {
      throw refusedOrFailed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Rejected whileTheFirstIsRunning(Asked asked) {
    return Crowd.of(
            1,
            () ->
                catchThrowableOfType(
                    Rejected.class,
                    () ->
                        transactions.run(
                            () -> {
                              sql.change("set local lock_timeout = '20ms'");
                              once(asked, this::work);
                            })))
        .get(0);
  }

  private long works() {
    return one("select count(*) from public.work");
  }

  private long one(String statement) {
    return sql.first(statement, row -> row.getLong(1)).orElseThrow();
  }

  private static Asked asked(String caller, String key, String body) {
    String route = "POST /api/v1/things";
    return new Asked(caller, key, route, Fingerprint.of("secret", route, List.of(body)));
  }
}
