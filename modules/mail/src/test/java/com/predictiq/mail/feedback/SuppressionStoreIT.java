package com.predictiq.mail.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailAnalytics.MailDay;
import com.predictiq.mail.Suppression;
import com.predictiq.mail.SuppressionReason;
import com.predictiq.testkit.QueryPlan;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionStoreIT {

  private static GivenFeedback given;

  @BeforeAll
  static void open() {
    given = new GivenFeedback();
  }

  @BeforeEach
  void clean() {
    given.clean();
  }

  @AfterAll
  static void close() {
    given.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bounce", "spamreport", "unsubscribe", "group_unsubscribe"})
  void suppresses_whom_it_should(String event) {
    given.tell(GivenFeedback.event("1", event, given.clock.instant(), ""));
    assertThat(given.reason("ADA@example.org")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"processed", "deferred", "delivered", "dropped", "open", "click", "new"})
  void suppresses_nobody_else(String event) {
    given.tell(GivenFeedback.event("1", event, given.clock.instant(), ""));
    assertThat(given.reason("ada@example.org")).isEmpty();
  }

  @Test
  void a_block_is_no_bounce() {
    given.tell(GivenFeedback.event("1", "bounce", given.clock.instant(), ",\"type\":\"blocked\""));
    assertThat(given.reason("ada@example.org")).isEmpty();
    assertThat(given.events.lately(1).get(0).deferred()).isEqualTo(1);
  }

  @Test
  void who_came_back_is_not_sent_away_by_an_older_event_that_comes_later() {
    Instant now = given.clock.instant();
    given.tell(GivenFeedback.event("2", "group_resubscribe", now, ""));
    given.tell(GivenFeedback.event("1", "group_unsubscribe", now.minusSeconds(60), ""));
    assertThat(given.reason("ada@example.org")).isEmpty();
    given.tell(GivenFeedback.event("3", "group_unsubscribe", now.plusSeconds(60), ""));
    assertThat(given.reason("ada@example.org")).contains(SuppressionReason.UNSUBSCRIBE);
    given.tell(GivenFeedback.event("4", "group_resubscribe", now.plusSeconds(90), ""));
    assertThat(given.reason("ada@example.org")).isEmpty();
  }

  @Test
  void who_confirmed_since_is_not_sent_away_either() {
    Instant now = given.clock.instant();
    given.subscriber(now);
    given.tell(GivenFeedback.event("1", "unsubscribe", now.minusSeconds(60), ""));
    assertThat(given.reason("ada@example.org")).isEmpty();
    assertThat(given.text("select state from mail.subscribers")).isEqualTo("CONFIRMED");
    given.tell(GivenFeedback.event("2", "unsubscribe", now.plusSeconds(60), ""));
    assertThat(given.reason("ada@example.org")).contains(SuppressionReason.UNSUBSCRIBE);
    assertThat(given.text("select state from mail.subscribers")).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void a_weaker_reason_does_not_take_the_place_of_a_stronger_one() {
    given.tell(GivenFeedback.event("1", "bounce", given.clock.instant(), ""));
    given.tell(GivenFeedback.event("2", "unsubscribe", given.clock.instant().plusSeconds(1), ""));
    given.tell(
        GivenFeedback.event("3", "group_resubscribe", given.clock.instant().plusSeconds(2), ""));
    assertThat(given.reason("ada@example.org")).contains(SuppressionReason.BOUNCE);
  }

  @Test
  void tells_by_kind_and_day_what_became_of_mails() {
    String mine = ",\"kind\":\"WELCOME\",\"mail_id\":\"0190a2b4-7c00-7000-8000-000000000001\"";
    given.tell(GivenFeedback.event("1", "delivered", given.clock.instant(), mine));
    given.tell(GivenFeedback.event("2", "deferred", given.clock.instant(), mine));
    given.tell(
        GivenFeedback.event("3", "spamreport", given.clock.instant(), ",\"kind\":\"NO_SUCH\""));
    given.clock.advance(Duration.ofDays(1));
    given.tell(GivenFeedback.event("4", "delivered", given.clock.instant(), mine));
    assertThat(given.events.lately(7))
        .extracting(MailDay::template, day -> day.day().toString(), MailDay::delivered)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("welcome", given.day(0), 1L),
            org.assertj.core.groups.Tuple.tuple("unknown", given.day(1), 0L),
            org.assertj.core.groups.Tuple.tuple("welcome", given.day(1), 1L));
    assertThat(given.events.lately(7).get(2).deferred()).isEqualTo(1);
    assertThat(given.events.lately(7).get(1).complained()).isEqualTo(1);
    Timestamp then = new Timestamp(0);
    QueryPlan.of(given.database, EventStore.BY_DAY, then, then).usesIndex("events_by_time");
  }

  @Test
  void suppressions_are_paged_lifted_and_forgotten_by_name() {
    for (int i = 0; i < 3; i++) {
      given.tell(
          GivenFeedback.event("e" + i, "bounce", given.clock.instant(), "")
              .replace("ada", "ada" + i));
      given.clock.advance(Duration.ofSeconds(1));
    }
    var first = given.suppressions.all(new PageRequest(2, Optional.empty()));
    var second = given.suppressions.all(new PageRequest(2, first.next()));
    assertThat(first.items())
        .extracting(Suppression::address)
        .doesNotContain(Optional.of("ada0@example.org"));
    assertThat(second.items()).hasSize(1);
    given.suppressions.forget("ada1@example.org");
    assertThat(given.text("select count(*) from mail.suppressions where recipient is null"))
        .isEqualTo("1");
    assertThat(given.reason("ada1@example.org")).contains(SuppressionReason.BOUNCE);
    given.suppressions.lift(new EmailAddress("ada1@example.org"));
    assertThatThrownBy(() -> given.suppressions.lift(new EmailAddress("ada1@example.org")))
        .isInstanceOf(Rejected.class);
  }
}
