package com.predictiq.mail.internal;

import com.predictiq.mail.MailKind;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the scrape sees of mail. However often it comes, the queue is counted twice a minute. */
@ApplicationScoped
class MailMetrics implements SendLog, Scraped {

  static final Duration FRESH = Duration.ofSeconds(30);

  private static final Metadata SENT =
      Metadata.builder()
          .withName("mail_sent_total")
          .withDescription("Attempts to send a mail, by kind and how they ended.")
          .build();

  private final SendSeconds seconds = new SendSeconds();
  private final QueueDesk queue;
  private final MetricRegistry metrics;
  private final InstantSource clock;
  private QueueDesk.Waiting known = QueueDesk.Waiting.NOTHING;
  private Instant knownAt = Instant.MIN;

  @Inject
  MailMetrics(QueueDesk queue, MetricRegistry metrics, InstantSource clock) {
    this.queue = queue;
    this.metrics = metrics;
    this.clock = clock;
  }

  void register(@Observes HouseOpened opened) {
    Metadata depth =
        Metadata.builder()
            .withName("mail_queue_depth")
            .withDescription("Mails that have not ended well yet, by state.")
            .build();
    for (String state : List.of("queued", "retry", "sending", "dead")) {
      metrics.gauge(depth, this, self -> self.waiting().depth(state), new Tag("state", state));
    }
    metrics.gauge(
        Metadata.builder()
            .withName("mail_oldest_seconds")
            .withDescription("For how long the oldest mail that is due has waited.")
            .build(),
        this,
        self -> self.waiting().oldestSeconds());
  }

  @Override
  public void ended(MailKind kind, Result result, Duration took) {
    metrics
        .counter(
            SENT,
            new Tag("template", kind.slug()),
            new Tag("result", result.name().toLowerCase(Locale.ROOT)))
        .inc();
    if (result == Result.SENT) {
      seconds.took(took);
    }
  }

  @Override
  public void tell(Scrape scrape) {
    seconds.tell(scrape);
  }

  /** The database being away is another alarm's matter; the scrape goes on. */
  private synchronized QueueDesk.Waiting waiting() {
    Instant now = clock.instant();
    if (knownAt.plus(FRESH).isBefore(now)) {
      knownAt = now;
      try {
        known = queue.waiting();
      } catch (DatabaseFailure away) {
        // answered with what was known last
      }
    }
    return known;
  }
}
