package com.predictiq.mail.internal;

import com.predictiq.mail.LetterPriority;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.SuppressionReason;
import com.predictiq.mail.feedback.SuppressionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds back what a mailbox must not or need not get now. Nobody is written to who is suppressed. A
 * mailbox gets only so many mails an hour: of what somebody waits for, so many of each kind, so
 * that one kind cannot keep another out; of what goes to many, so many in all. What is too many
 * waits.
 */
@ApplicationScoped
class Sieve {

  /** Until then one of those that count has probably stopped counting. */
  private static final Duration WAIT = Duration.ofMinutes(15);

  private final MailQueue queue;
  private final MailHistory history;
  private final SuppressionStore suppressions;
  private final MailConfig config;

  @Inject
  Sieve(MailQueue queue, MailHistory history, SuppressionStore suppressions, MailConfig config) {
    this.queue = queue;
    this.history = history;
    this.suppressions = suppressions;
    this.config = config;
  }

  /** Those that may go now, in their order. */
  List<MailJob> sift(List<MailJob> jobs, Instant now) {
    if (jobs.isEmpty()) {
      return jobs;
    }
    List<String> addresses = jobs.stream().map(job -> job.recipient().value()).toList();
    Map<String, SuppressionReason> reasons = suppressions.of(addresses);
    Map<String, Map<MailKind, Long>> sent = new HashMap<>(history.sentLately(addresses, now));
    List<MailJob> left = new ArrayList<>();
    for (MailJob job : jobs) {
      Optional<SuppressionReason> stop = reason(job, reasons);
      if (stop.isPresent()) {
        queue.suppressed(job, stop.get().name(), now);
      } else if (hadEnough(job, sent)) {
        queue.giveBack(job, now.plus(WAIT));
      } else {
        left.add(job);
      }
    }
    return left;
  }

  private Optional<SuppressionReason> reason(MailJob job, Map<String, SuppressionReason> reasons) {
    return Optional.ofNullable(reasons.get(suppressions.hex(job.recipient().value())))
        .filter(reason -> reason.stops(job.kind()));
  }

  /** Counts this one too if it may go. */
  private boolean hadEnough(MailJob job, Map<String, Map<MailKind, Long>> sent) {
    Map<MailKind, Long> had =
        sent.computeIfAbsent(
            job.recipient().value().toLowerCase(Locale.ROOT), nobody -> new HashMap<>());
    long counted =
        job.priority() == LetterPriority.TRANSACTIONAL
            ? had.getOrDefault(job.kind(), 0L)
            : had.values().stream().mapToLong(Long::longValue).sum();
    if (counted >= config.recipientHourlyMax()) {
      return true;
    }
    had.merge(job.kind(), 1L, Long::sum);
    return false;
  }
}
