package com.predictiq.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.ledger.InvariantBroken;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the books are wrong nobody can help hearing of it, and nobody hears of it twice. */
class AlarmIT {

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenBooks books = new GivenBooks(database);

  @BeforeEach
  void begin() {
    books.member(1_000);
    books.member(2_000);
    books.violationsNow();
  }

  @AfterEach
  void drop_the_database() {
    database.close();
  }

  @Test
  void pauses_the_house_when_the_books_turn_wrong_and_says_where() {
    assertThat(books.safety.paused()).isFalse();
    tamper("external");
    audit();
    assertThat(books.safety.pause())
        .get()
        .returns("auditor", SafetySwitch.Pause::by)
        .extracting(SafetySwitch.Pause::reason)
        .isEqualTo(
            "ledger invariant broken: 2 found: no posting explains the balance of external/PLAY;"
                + " not zero is the sum of PLAY");
  }

  @Test
  void tells_once() {
    assertThat(books.letters.added).isEmpty();
    tamper("external");
    audit();
    audit();
    assertThat(books.letters.added).containsExactly(new InvariantBroken(2, books.clock.instant()));
  }

  @Test
  void an_operator_who_knows_is_not_overruled_until_there_is_more_to_know() {
    tamper("external");
    audit();
    books.safety.resume("operator");
    audit();
    assertThat(books.safety.paused()).isFalse();
    tamper("cash");
    audit();
    assertThat(books.safety.paused()).isTrue();
  }

  @Test
  void what_one_audit_told_the_other_does_not_tell_again() {
    tamper("external");
    audit();
    books.safety.resume("operator");
    books.transactions.call(books.auditor::auditInFull);
    assertThat(books.safety.paused()).isFalse();
    assertThat(books.letters.added).hasSize(1);
  }

  @Test
  void another_fault_in_the_place_of_one_that_was_mended_is_more_to_know() {
    tamper("external");
    audit();
    books.safety.resume("operator");
    books.tamper("update ledger.accounts set balance = balance - 5 where kind = 'external'");
    books.tamper(
        """
        update ledger.accounts set balance = balance + 5
         where key = (select min(key) from ledger.accounts where kind = 'cash')\
        """);
    audit();
    assertThat(books.safety.paused()).isTrue();
  }

  @Test
  void a_pause_for_another_reason_hides_nothing() {
    books.safety.pause("maintenance", "operator");
    tamper("external");
    audit();
    assertThat(books.safety.pauses())
        .extracting(SafetySwitch.Pause::by)
        .containsExactly("operator", "auditor");
    assertThat(books.letters.added).hasSize(1);
  }

  private void tamper(String kind) {
    books.tamper("update ledger.accounts set balance = balance + 5 where kind = '" + kind + "'");
  }

  private void audit() {
    books.transactions.call(books.auditor::auditRecent);
  }
}
