package com.predictiq.mail.internal;

import com.predictiq.mail.carriers.Carriers;
import com.predictiq.mail.carriers.Message;
import com.predictiq.mail.carriers.NotCarried;
import com.predictiq.mail.carriers.NotCarried.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes mails from the queue to whoever carries them. Outside a transaction: a mail is marked
 * before the call and after it, so that whatever happens in between is known to have happened in
 * between. Any number of these may run at once, here and on other nodes.
 */
@ApplicationScoped
class DeliversMail {

  private static final Logger LOG = Logger.getLogger("predictiq.mail");

  /** So that a slow provider does not hold mails past their lease. */
  private static final Duration LONGEST_RUN = Duration.ofSeconds(30);

  private final MailQueue queue;
  private final Sieve sieve;
  private final Composer composer;
  private final Carriers carriers;
  private final MailConfig config;
  private final SendLog log;
  private final InstantSource clock;
  private final Backoff backoff;

  @Inject
  DeliversMail(
      MailQueue queue,
      Sieve sieve,
      Composer composer,
      Carriers carriers,
      MailConfig config,
      SendLog log,
      InstantSource clock,
      SecureRandom chance) {
    this.queue = queue;
    this.sieve = sieve;
    this.composer = composer;
    this.carriers = carriers;
    this.config = config;
    this.log = log;
    this.clock = clock;
    this.backoff = new Backoff(chance);
  }

  /** What is due, and no more than the providers take now; answers how many were taken up. */
  int run() {
    queue.settleAbandoned(clock.instant(), carriers.whoKnowRepetition());
    Instant end = clock.instant().plus(LONGEST_RUN);
    int done = 0;
    for (int most = allowance(); most > 0 && clock.instant().isBefore(end); most = allowance()) {
      List<MailJob> jobs = queue.claim(most, clock.instant(), config.lease());
      done += deliver(sieve.sift(jobs, clock.instant()), end);
      if (jobs.size() < most) {
        return done;
      }
    }
    return done;
  }

  private int allowance() {
    return Math.min(config.batchSize(), carriers.allowance());
  }

  /** Stops when time is up, and gives back the rest as untried. */
  private int deliver(List<MailJob> jobs, Instant end) {
    for (int i = 0; i < jobs.size(); i++) {
      if (!clock.instant().isBefore(end)) {
        Instant again = clock.instant();
        jobs.subList(i, jobs.size()).forEach(job -> queue.giveBack(job, again));
        return i;
      }
      deliver(jobs.get(i));
    }
    return jobs.size();
  }

  private void deliver(MailJob job) {
    try {
      carry(job, composer.compose(job));
    } catch (IllegalArgumentException ourMistake) {
      LOG.log(Level.SEVERE, "Mail " + job.id() + " cannot be written", ourMistake);
      queue.dead(job, String.valueOf(ourMistake.getMessage()), clock.instant());
      log.ended(job.kind(), SendLog.Result.DEAD, Duration.ZERO);
    }
  }

  /** After anything but a clear answer nobody knows what became of it; the lease decides then. */
  private void carry(MailJob job, Message message) {
    Instant began = clock.instant();
    try {
      Optional<String> by =
          carriers.carry(message, provider -> queue.calling(job, provider, clock.instant()));
      by.ifPresent(
          provider -> {
            queue.sent(job, provider, clock.instant());
            log.ended(job.kind(), SendLog.Result.SENT, Duration.between(began, clock.instant()));
          });
    } catch (NotCarried no) {
      putOff(job, no);
    } catch (IllegalArgumentException ourMistake) {
      throw ourMistake;
    } catch (RuntimeException noAnswer) {
      LOG.log(Level.WARNING, "Nobody knows whether mail " + job.id() + " was sent", noAnswer);
      log.ended(job.kind(), SendLog.Result.UNKNOWN, Duration.between(began, clock.instant()));
    }
  }

  private void putOff(MailJob job, NotCarried no) {
    Instant now = clock.instant();
    if (no.because() == Because.UNREACHABLE) {
      queue.giveBack(job, no.until().orElse(now));
    } else if (no.because() == Because.REFUSED || job.attempts() >= config.attemptsMax()) {
      queue.dead(job, no.getMessage(), now);
      log.ended(job.kind(), SendLog.Result.DEAD, Duration.ZERO);
    } else {
      queue.retry(job, now.plus(backoff.after(job.attempts())), no.getMessage());
      log.ended(job.kind(), SendLog.Result.RETRY, Duration.ZERO);
    }
  }
}
