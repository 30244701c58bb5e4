package com.predictiq.mail.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.MailboxErased;
import com.predictiq.mail.PersonalData.PersonalRecord;
import com.predictiq.mail.feedback.Pseudonyms;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivacyDeskIT {

  private static final EmailAddress ADA = new EmailAddress("ada@example.org");

  private final TestDatabase database = TestDatabase.fresh();
  private final Sql sql = new Sql(database.dataSource());
  private final SettableClock clock = new SettableClock();
  private final Pseudonyms pseudonyms = new Pseudonyms("a secret of at least so many characters");
  private final Consents consents =
      new Consents(sql, new TimeOrderedIds(clock, new SecureRandom()), pseudonyms);
  private final List<Letter> sent = new ArrayList<>();
  private final List<MailboxErased> told = new ArrayList<>();
  private boolean enough;
  private final PrivacyDesk desk =
      new PrivacyDesk(
          new KeptRecords(sql, pseudonyms),
          new PrivacyTokens(sql, new SecureRandom()),
          consents,
          new Letters() {
            @Override
            public MailId queue(Letter letter) {
              sent.add(letter);
              return new MailId(new UUID(0, 0));
            }

            @Override
            public void queue(List<Letter> letters) {
              sent.addAll(letters);
            }
          },
          (kind, address) -> enough,
          told::add,
          clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sends_tokens_only_where_something_is_kept() {
    desk.requestTokens(ADA);
    assertThat(sent).isEmpty();
    keepSomething();
    desk.requestTokens(new EmailAddress("ADA@example.org"));
    assertThat(sent).extracting(letter -> letter.to().value()).containsExactly("ADA@example.org");
    enough = true;
    desk.requestTokens(ADA);
    assertThat(sent).hasSize(1);
  }

  @Test
  void shows_what_is_kept_under_any_spelling_and_no_link() {
    keepSomething();
    consents.note("ada@example.org", Consents.What.ASKED, clock.instant());
    PersonalRecord record = desk.export(token("export_token"));
    assertThat(record.kept().get("subscriptions")).hasSize(1);
    assertThat(record.kept().get("subscriptions").get(0))
        .containsEntry("email", "Ada@example.org")
        .containsEntry("requested_at", clock.instant());
    assertThat(record.kept().get("mails").get(0)).doesNotContainKey("variables");
    assertThat(record.kept().get("consents")).hasSize(1);
    assertThat(record.kept().toString()).doesNotContain("SECRET");
  }

  @Test
  void a_token_opens_one_thing_once() {
    keepSomething();
    String export = token("export_token");
    String erase = sent.get(0).variables().get("erase_token").toString();
    assertRefused(() -> desk.erase(export));
    assertRefused(() -> desk.export(erase));
    desk.export(export);
    assertRefused(() -> desk.export(export));
    desk.erase(erase);
    assertRefused(() -> desk.erase(erase));
    assertThat(told).containsExactly(new MailboxErased(ADA, clock.instant()));
  }

  @Test
  void a_token_expires_and_a_new_one_takes_its_place() {
    keepSomething();
    String first = token("export_token");
    String second = token("export_token");
    assertRefused(() -> desk.export(first));
    clock.advance(Duration.ofHours(24));
    assertRefused(() -> desk.export(second));
    assertRefused(() -> desk.export(null));
    assertRefused(() -> desk.export("x".repeat(43)));
  }

  @Test
  void that_it_was_asked_for_is_kept_under_a_pseudonym() {
    keepSomething();
    desk.export(token("export_token"));
    desk.erase(token("erase_token"));
    assertThat(sql.list("select what from mail.consents", row -> row.getString(1)))
        .containsExactlyInAnyOrder("EXPORTED", "ERASED");
    assertThat(sql.list("select count(*) from mail.privacy_tokens", row -> row.getString(1)))
        .containsExactly("0");
  }

  private String token(String name) {
    desk.requestTokens(ADA);
    return sent.get(sent.size() - 1).variables().get(name).toString();
  }

  private void keepSomething() {
    Instant now = clock.instant();
    sql.change(
        """
        insert into mail.subscribers (id, email, state, requested_at)
        values (gen_random_uuid(), 'Ada@example.org', 'PENDING', ?)\
        """,
        now);
    sql.change(
        """
        insert into mail.jobs (id, message_id, template, locale, recipient, variables, priority,
                               state, created_at, next_attempt_at)
        values (gen_random_uuid(), 'm', 'WELCOME', 'en', 'ada@example.org',
                '{"unsubscribe_url":"SECRET"}', 'TRANSACTIONAL', 'QUEUED', ?, ?)\
        """,
        now,
        now);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.refusal()).isEqualTo(MailRefusal.TOKEN_INVALID));
  }
}
