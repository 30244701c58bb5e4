package com.predictiq.mail.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.carriers.Carriers;
import com.predictiq.mail.carriers.MailProvider;
import com.predictiq.mail.carriers.Message;
import com.predictiq.mail.feedback.Pseudonyms;
import com.predictiq.mail.feedback.SuppressionStore;
import com.predictiq.mail.writing.Stationery;
import com.predictiq.platform.Dependency;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestConfig;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A node that does nothing but send, in a process of its own, so that it can be killed. The world
 * outside is a table that takes everything as often as it comes.
 */
final class MailWorker {

  static final Duration LEASE = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private MailWorker() {}

  /** Says that it is there, begins when it is told to, and ends when nothing is left to send. */
  public static void main(String[] database) throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database[0]);
    source.setUser(database[1]);
    source.setPassword(database[2]);
    Sql sql = new Sql(new OneConnection(source));
    DeliversMail delivery = delivery(sql, Clock.systemUTC());
    System.out.println("ready");
    System.in.read();
    while (isAnythingLeft(sql)) {
      if (delivery.run() == 0) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  static DeliversMail delivery(Sql sql, InstantSource clock) {
    MailConfig config = impatient(MailConfig.from(TestConfig.defaults()));
    MailQueue queue = new MailQueue(sql, new TimeOrderedIds(clock, new SecureRandom()), config);
    Pseudonyms pseudonyms = new Pseudonyms("a secret of at least so many characters");
    return new DeliversMail(
        queue,
        new Sieve(queue, new MailHistory(sql), new SuppressionStore(sql, pseudonyms), config),
        new Composer(new Stationery(), config),
        Carriers.of(List.of(new World(sql)), clock),
        config,
        (kind, result, took) -> {},
        clock,
        new SecureRandom());
  }

  private static boolean isAnythingLeft(Sql sql) {
    return sql.first(
            """
            select 1 from mail.jobs where state in ('QUEUED', 'RETRY', 'SENDING') limit 1\
            """,
            row -> true)
        .isPresent();
  }

  /** With a lease so short that a killed node's mails are taken up while somebody watches. */
  private static MailConfig impatient(MailConfig config) {
    return new MailConfig(
        config.publicUrl(),
        config.from(),
        config.fromName(),
        config.carriers(),
        config.confirmationValid(),
        config.recipientHourlyMax(),
        config.deliveryInterval(),
        config.deliveryThreads(),
        config.batchSize(),
        LEASE,
        config.attemptsMax(),
        config.retention(),
        config.messagesKept(),
        config.consentsKept());
  }

  /** Takes what it is given and asks no questions, as a mail server does. */
  private record World(Sql sql) implements MailProvider {

    @Override
    public String name() {
      return "world";
    }

    @Override
    public void carry(Message message) {
      sql.change(
          "insert into world_mail (mail_id, pid) values (?, ?)",
          message.id(),
          ProcessHandle.current().pid());
    }

    @Override
    public Dependency.State standing() {
      return Dependency.State.up();
    }
  }
}
