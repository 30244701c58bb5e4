package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Outbox.OutboxState;
import com.predictiq.platform.OutboxReader;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import com.predictiq.testkit.WithDatabase;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class OutboxIT {

  private final TestDatabase database;
  private final Transactions transactions;
  private final Sql sql;
  private final OutboxStore store;
  private final Reader mail = new Reader("mail");
  private final Reader chain = new Reader("chain");
  private final OutboxDesk outbox;
  private final OutboxRound round;

  OutboxIT(TestDatabase database) {
    this.database = database;
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    store = new OutboxStore(sql);
    OutboxReaders readers = new OutboxReaders(List.of(mail, chain));
    outbox =
        new OutboxDesk(store, readers, new TimeOrderedIds(new SettableClock(), new SecureRandom()));
    PlatformConfig config =
        PlatformConfig.from(
            GivenPlatform.settings().with("predictiq.platform.outbox-attempts-max", "3"));
    round = new OutboxRound(store, readers, config);
  }

  @BeforeEach
  void empty_the_outbox() {
    sql.change("delete from platform.outbox_letters");
  }

  /** Something that happened. */
  record Rang(int times) {}

  /** Something nobody reads about. */
  record Whispered() {}

  @Test
  void each_reader_gets_a_letter_of_its_own_and_reads_it_once() {
    add(new Rang(3));
    deliver();
    deliver();
    assertThat(mail.read).containsExactly(new Rang(3));
    assertThat(chain.read).containsExactly(new Rang(3));
    assertThat(outbox.state()).isEqualTo(new OutboxState(0, 0, 0));
  }

  @Test
  void nobody_is_written_to_about_what_nobody_reads() {
    add(new Whispered());
    assertThat(outbox.state().waiting()).isZero();
  }

  @Test
  void a_letter_goes_with_the_transaction_it_was_put_in() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      outbox.add(new Rang(1));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(outbox.state().waiting()).isZero();
  }

  @Test
  void who_cannot_read_now_reads_later_and_holds_up_no_other() {
    mail.failing = true;
    add(new Rang(1));
    deliver();
    assertThat(chain.read).hasSize(1);
    assertThat(mail.read).isEmpty();
    assertThat(store.due(10)).isEmpty();
    mail.failing = false;
    make_due();
    deliver();
    assertThat(mail.read).containsExactly(new Rang(1));
  }

  @Test
  void what_a_reader_wrote_before_it_failed_is_undone() {
    mail.failing = true;
    mail.writing = () -> sql.change("insert into platform.jobs (name) values ('half.done')");
    add(new Rang(1));
    deliver();
    assertThat(sql.list("select 1 from platform.jobs where name = 'half.done'", row -> 1))
        .isEmpty();
  }

  @Test
  void after_too_many_attempts_a_letter_is_dead_and_stays() {
    mail.failing = true;
    add(new Rang(1));
    for (int attempt = 0; attempt < 4; attempt++) {
      make_due();
      deliver();
    }
    assertThat(outbox.state()).returns(1L, OutboxState::dead).returns(0L, OutboxState::waiting);
    assertThat(mail.attempts).isEqualTo(3);
  }

  @Test
  void a_letter_that_another_node_is_reading_is_left_to_it() {
    add(new Rang(1));
    transactions.run(
        () -> {
          store.due(10).forEach(store::take);
          Transactions ofAnotherNode = new Transactions(database);
          OutboxStore other = new OutboxStore(new Sql(ofAnotherNode.dataSource()));
          assertThat(other.due(10)).hasSize(2).allMatch(id -> other.take(id).isEmpty());
        });
  }

  @Test
  void what_is_due_is_found_by_an_index() {
    QueryPlan.of(
            database,
            """
            select id from platform.outbox_letters
             where died_at is null and next_attempt_at <= now()
             order by next_attempt_at, id limit 10\
            """)
        .usesIndex("outbox_letters_due");
  }

  private void add(Record event) {
    transactions.run(() -> outbox.add(event));
  }

  /** As the postman does it, with the transactions of the test. */
  private void deliver() {
    store
        .due(10)
        .forEach(
            id -> {
              try {
                transactions.run(() -> round.read(id));
              } catch (IllegalStateException failed) {
                transactions.run(() -> round.postpone(id, failed.getMessage()));
              }
            });
  }

  private void make_due() {
    sql.change("update platform.outbox_letters set next_attempt_at = now()");
  }

  /** Remembers what it read. */
  private static final class Reader implements OutboxReader<Rang> {
    private final String name;
    private final List<Rang> read = new ArrayList<>();
    private Runnable writing = () -> {};
    private boolean failing;
    private int attempts;

    Reader(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Class<Rang> event() {
      return Rang.class;
    }

    @Override
    public void read(Rang event) {
      attempts++;
      writing.run();
      if (failing) {
        throw new IllegalStateException("it rained");
      }
      read.add(event);
    }
  }
}
