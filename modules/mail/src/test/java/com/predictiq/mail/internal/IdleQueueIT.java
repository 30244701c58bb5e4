package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Sql;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdleQueueIT {

  private static final int MOST_A_MINUTE = 10;

  private final GivenMail mail = new GivenMail();
  private final OneConnection line = new OneConnection(mail.database.dataSource());
  private final Sql sql = new Sql(line);

  @AfterEach
  void close() {
    mail.close();
  }

  @Test
  void an_idle_queue_costs_next_to_nothing() {
    DeliversMail delivery = MailWorker.delivery(sql, mail.clock);
    delivery.run();
    long each = statementsOf(delivery::run);
    long looks = Duration.ofMinutes(1).dividedBy(mail.config.deliveryInterval());
    long counted = Duration.ofMinutes(1).dividedBy(MailMetrics.FRESH);
    long scraped = statementsOf(() -> new QueueDesk(sql, mail.clock).waiting());
    System.out.printf(
        "idle queue: %d statements a minute and node%n", looks * each + counted * scraped);
    assertThat(looks * each + counted * scraped).isPositive().isLessThanOrEqualTo(MOST_A_MINUTE);
  }

  @Test
  void a_mail_costs_two_statements_and_its_share_of_a_batch() {
    mail.sql.change(
        "create table world_mail (at bigserial primary key, mail_id uuid not null, pid bigint)");
    mail.queueMany(
        50, com.predictiq.mail.MailKind.WELCOME, Map.of("unsubscribe_url", "https://x.example"));
    DeliversMail delivery = MailWorker.delivery(sql, mail.clock);
    assertThat(statementsOf(delivery::run) - 50)
        .as("without what the provider itself asks")
        .isLessThanOrEqualTo(2 * 50 + 6);
  }

  private long statementsOf(Runnable work) {
    long before = line.statements();
    work.run();
    return line.statements() - before;
  }
}
