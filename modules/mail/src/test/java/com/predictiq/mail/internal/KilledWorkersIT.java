package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.LetterPriority;
import com.predictiq.mail.MailKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two nodes, each a process, send all there is; one of them is killed three times, as the kernel
 * does it, and started again. {@code make mail-test} does it with 20,000 mails, where the quick
 * suite has few.
 */
class KilledWorkersIT {

  private static final int MAILS = Integer.getInteger("predictiq.mails", 600);
  private static final int KILLS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(Math.max(120, MAILS / 20));
  private static final Map<String, Object> HELLO =
      Map.of(
          "unsubscribe_url",
          "https://x.example",
          "headline",
          "H",
          "summary",
          "S",
          "paragraphs",
          List.of(),
          "links",
          List.of());

  private static final String OUT_OF_ORDER =
      """
      select count(*) from world_mail w join mail.jobs j on j.id = w.mail_id
       where j.priority = 'BULK' and w.at < (
         select max(w2.at) from world_mail w2 join mail.jobs j2 on j2.id = w2.mail_id
          where j2.priority = 'TRANSACTIONAL' and j2.next_attempt_at = j2.created_at)\
      """;

  private final GivenMail mail = new GivenMail();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void close() {
    started.forEach(Process::destroyForcibly);
    mail.close();
  }

  @Test
  void none_is_lost_and_none_of_the_bulk_goes_twice_when_a_node_is_killed() {
    mail.sql.change(
        "create table world_mail (at bigserial primary key, mail_id uuid not null, pid bigint)");
    mail.clock.set(Clock.systemUTC().instant());
    queue(MAILS / 10, LetterPriority.TRANSACTIONAL);
    queue(MAILS - MAILS / 10, LetterPriority.BULK);
    Process survivor = start();
    List<Process> victims = IntStream.range(0, KILLS).mapToObj(i -> start()).toList();
    Instant began = Clock.systemUTC().instant();
    begin(victims.get(0));
    awaitItsShare(victims.get(0));
    begin(survivor);
    victims.get(0).destroyForcibly().onExit().join();
    for (Process victim : victims.subList(1, KILLS)) {
      begin(victim);
      awaitItsShare(victim);
      victim.destroyForcibly().onExit().join();
    }
    await().atMost(PATIENCE).until(() -> !survivor.isAlive());
    Duration took = Duration.between(began, Clock.systemUTC().instant());
    assertAllAccountedFor();
    System.out.printf(
        "mails %d, kills %d, %.1f s, %.0f mails/s, %s bulk in doubt%n",
        MAILS, KILLS, took.toMillis() / 1e3, MAILS * 1e3 / took.toMillis(), inDoubt());
  }

  private void assertAllAccountedFor() {
    assertThat(mail.ask("select count(*) from mail.jobs where state not in ('SENT', 'DEAD')"))
        .as("mails that are neither sent nor said to have failed")
        .isEqualTo("0");
    assertThat(
            mail.ask(
                """
                select count(*) from mail.jobs j where state = 'SENT'
                   and not exists (select 1 from world_mail w where w.mail_id = j.id)\
                """))
        .as("mails said to be sent that nobody got")
        .isEqualTo("0");
    assertThat(
            mail.ask(
                """
                select count(*) from (
                  select mail_id from world_mail join mail.jobs j on j.id = mail_id
                   where j.priority = 'BULK' group by mail_id having count(*) > 1) as twice\
                """))
        .as("bulk that went twice")
        .isEqualTo("0");
    assertThat(
            mail.ask("select count(*) from mail.jobs where state = 'DEAD' and priority <> 'BULK'"))
        .isEqualTo("0");
    assertThat(Integer.parseInt(inDoubt()))
        .as("in the hand of a killed node")
        .isLessThanOrEqualTo(KILLS);
    assertThat(Integer.parseInt(mail.ask(OUT_OF_ORDER)))
        .as("bulk before what somebody waits for, beyond what was in hand")
        .isLessThanOrEqualTo((1 + KILLS) * mail.config.batchSize());
  }

  /** A quick survivor may have left it none. */
  private void awaitItsShare(Process victim) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> sentBy(victim) >= MAILS / 20 || nothingWaits());
  }

  private boolean nothingWaits() {
    return mail.ask("select count(*) from mail.jobs where state in ('QUEUED', 'RETRY')")
        .equals("0");
  }

  private String inDoubt() {
    return mail.ask("select count(*) from mail.jobs where state = 'DEAD'");
  }

  private long sentBy(Process worker) {
    return Long.parseLong(mail.ask("select count(*) from world_mail where pid = ?", worker.pid()));
  }

  private void queue(int count, LetterPriority priority) {
    mail.letters.queue(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Letter.of(
                            MailKind.NEWSLETTER_ISSUE,
                            new EmailAddress(
                                priority.name().toLowerCase(Locale.ROOT) + i + "@example.org"),
                            "en",
                            HELLO)
                        .withPriority(priority))
            .toList());
  }

  private static void begin(Process worker) {
    try (OutputStream word = worker.getOutputStream()) {
      word.write('\n');
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Process start() {
    DatabaseUrl url = mail.database.url();
    try {
      Process worker =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  MailWorker.class.getName(),
                  url.jdbc(),
                  url.user(),
                  url.password())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      started.add(worker);
      assertThat(worker.inputReader().readLine()).isEqualTo("ready");
      return worker;
    } catch (IOException noJava) {
      throw new UncheckedIOException(noJava);
    }
  }
}
