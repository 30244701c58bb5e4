package com.predictiq.platform.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Settings;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

@WithDatabase
class DecidedBookIT {

  private static final String KEY = "predictiq.platform.breaker-probes";

  private final Sql sql;
  private final DecidedBook book;

  DecidedBookIT(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
    this.book = new DecidedBook(sql, TestConfig.defaults(), new SettableClock());
  }

  @Test
  void what_was_decided_stands_above_what_was_given() {
    assertThat(probes(book.inForceWith(KEY, "7"))).isEqualTo(7);
    assertThat(probes(book.inForce())).isEqualTo(5);
    book.decide(KEY, "6", "change:1");
    book.decide(KEY, "7", "change:2");
    assertThat(probes(book.inForce())).isEqualTo(7);
    assertThat(book.all()).containsEntry(KEY, "7");
    assertThat(Settings.of(book.inForce(), "platform").whole("breaker-errors-max", 1, 99))
        .isEqualTo(10);
  }

  @Test
  void the_house_is_read_only_until_somebody_ends_it() {
    Caretaker caretaker = new Caretaker(sql, new SettableClock());
    assertThat(caretaker.readOnly()).isEmpty();
    assertThat(caretaker.beginReadOnly("a backup", "key:1", Duration.ofMinutes(2))).isTrue();
    assertThat(caretaker.beginReadOnly("another", "key:2", Duration.ofMinutes(9))).isFalse();
    assertThat(new Caretaker(sql, new SettableClock()).readOnly()) // a node that starts later
        .get()
        .returns("a backup", it -> it.reason())
        .returns(Duration.ofMinutes(2), it -> it.retryAfter());
    assertThat(caretaker.endReadOnly("key:2")).isTrue();
    assertThat(caretaker.readOnly()).isEmpty();
  }

  private static long probes(Config config) {
    return Settings.of(config, "platform").whole("breaker-probes", 1, 1_000);
  }
}
