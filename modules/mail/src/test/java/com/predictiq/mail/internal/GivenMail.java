package com.predictiq.mail.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.Newsletter;
import com.predictiq.mail.carriers.Carriers;
import com.predictiq.mail.carriers.LocalMailbox;
import com.predictiq.mail.carriers.MailProvider;
import com.predictiq.mail.enquiries.DisposableDomains;
import com.predictiq.mail.feedback.Pseudonyms;
import com.predictiq.mail.feedback.SuppressionStore;
import com.predictiq.mail.privacy.Consents;
import com.predictiq.mail.writing.Stationery;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Mail on a database of its own, with a clock that stands still. */
final class GivenMail implements AutoCloseable {

  static final EmailAddress ADA = new EmailAddress("ada@example.org");

  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080/api/v1/newsletter/(\\w+)\\?token=(\\S+)");

  final TestDatabase database = TestDatabase.fresh();
  final SettableClock clock = new SettableClock();
  final MailConfig config = MailConfig.from(TestConfig.defaults());
  final TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());

  /** How each attempt ended. */
  final List<String> ended = Collections.synchronizedList(new ArrayList<>());

  private final Transactions transactions = new Transactions(database);
  final Sql sql = new Sql(transactions.dataSource());

  /** Made when the first asks: it is dear, and most tests never do. */
  private EntityManagerFactory unit;

  final MailQueue queue = new MailQueue(sql, ids, config);
  final MailHistory history = new MailHistory(sql);
  final LettersDesk letters = new LettersDesk(queue, history, config, () -> {}, clock);
  final Pseudonyms pseudonyms = new Pseudonyms("a secret of at least so many characters");
  final SuppressionStore suppressions = new SuppressionStore(sql, pseudonyms);
  final Consents consents = new Consents(sql, ids, pseudonyms);
  final TokenStore tokens = new TokenStore(sql, new SecureRandom());
  final LocalMailbox mailbox = new LocalMailbox(sql, ids, clock);

  /** One call of the newsletter in a transaction of its own, as the container would have it. */
  void newsletter(Consumer<Newsletter> call) {
    transactions.run(
        () -> {
          try (EntityManager entities = unit().createEntityManager()) {
            entities.getTransaction().begin();
            call.accept(
                new NewsletterDesk(
                    new SubscriberStore(entities, sql, ids),
                    tokens,
                    letters,
                    history,
                    letters,
                    new DisposableDomains(),
                    suppressions,
                    consents,
                    config,
                    clock));
            entities.getTransaction().commit();
          }
        });
  }

  void inTransaction(Runnable work) {
    transactions.run(work);
  }

  void queue(MailKind kind, Map<String, Object> variables) {
    letters.queue(Letter.of(kind, ADA, "en", variables));
  }

  /** As many mailboxes, each with a letter. */
  void queueMany(int count, MailKind kind, Map<String, Object> variables) {
    letters.queue(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Letter.of(
                        kind, new EmailAddress("reader" + i + "@example.org"), "en", variables))
            .toList());
  }

  DeliversMail delivery(MailProvider... providers) {
    return delivery(Carriers.of(List.of(providers), clock));
  }

  DeliversMail delivery(Carriers carriers) {
    return new DeliversMail(
        queue,
        new Sieve(queue, history, suppressions, config),
        new Composer(new Stationery(), config),
        carriers,
        config,
        (kind, result, took) -> ended.add(kind + " " + result),
        clock,
        new SecureRandom());
  }

  /** Delivers what is due and answers with the token of the newest link of this kind. */
  String delivered(String link) {
    delivery(mailbox).run();
    return mailbox
        .received(new com.predictiq.kernel.PageRequest(100, Optional.empty()))
        .items()
        .stream()
        .map(mail -> LINK.matcher(mail.text()))
        .filter(Matcher::find)
        .filter(found -> found.group(1).equals(link))
        .map(found -> found.group(2))
        .findFirst()
        .orElseThrow();
  }

  /** The one value a question has, written as text. */
  String ask(String question, Object... parameters) {
    return sql.first(question, row -> String.valueOf(row.getObject(1)), parameters).orElseThrow();
  }

  List<String> askAll(String question) {
    return sql.list(question, row -> row.getString(1));
  }

  @Override
  public void close() {
    if (unit != null) {
      unit.close();
    }
    database.close();
  }

  private EntityManagerFactory unit() {
    if (unit == null) {
      unit = transactions.entityManagerFactory("mail");
    }
    return unit;
  }
}
