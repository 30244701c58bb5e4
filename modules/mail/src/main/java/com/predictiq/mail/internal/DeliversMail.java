package com.predictiq.mail.internal;

import com.predictiq.mail.internal.NotCarried.Because;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes mails from the queue to the provider. Outside a transaction: a mail is marked before the
 * call and after it, so that whatever happens in between is known to have happened in between.
 */
@ApplicationScoped
class DeliversMail implements Job {

  private static final Logger LOG = Logger.getLogger("predictiq.mail");

  /** So that a slow provider does not hold mails past their lease. */
  private static final Duration LONGEST_RUN = Duration.ofSeconds(30);

  /** How long nobody is asked again who was not there. */
  private static final Duration REST = Duration.ofSeconds(30);

  private final MailQueue queue;
  private final Composer composer;
  private final MailProvider provider;
  private final MailConfig config;
  private final InstantSource clock;
  private final Backoff backoff;
  private volatile Instant restUntil = Instant.MIN;

  @Inject
  DeliversMail(
      MailQueue queue,
      Composer composer,
      MailProvider provider,
      MailConfig config,
      InstantSource clock,
      SecureRandom chance) {
    this.queue = queue;
    this.composer = composer;
    this.provider = provider;
    this.config = config;
    this.clock = clock;
    this.backoff = new Backoff(chance);
  }

  @Override
  public String name() {
    return "mail.delivers-mail";
  }

  @Override
  public Duration every() {
    return config.deliveryInterval();
  }

  @Override
  public int run() {
    queue.settleAbandoned(clock.instant());
    Instant end = clock.instant().plus(LONGEST_RUN);
    int done = 0;
    int last = config.batchSize();
    while (last == config.batchSize() && mayGoOn(end)) {
      List<MailJob> jobs = queue.claim(config.batchSize(), clock.instant(), config.lease());
      last = deliver(jobs, end);
      done += last;
    }
    return done;
  }

  /** Stops when nobody is there or time is up, and gives back the rest as untried. */
  private int deliver(List<MailJob> jobs, Instant end) {
    for (int i = 0; i < jobs.size(); i++) {
      if (!mayGoOn(end)) {
        Instant again = resting() ? restUntil : clock.instant();
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
    }
  }

  /** After anything but a clear answer nobody knows what became of it; the lease decides then. */
  private void carry(MailJob job, Message message) {
    try {
      provider.carry(message);
      queue.sent(job, provider.name(), clock.instant());
    } catch (NotCarried no) {
      putOff(job, no);
    } catch (IllegalArgumentException ourMistake) {
      throw ourMistake;
    } catch (RuntimeException noAnswer) {
      LOG.log(Level.WARNING, "Nobody knows whether mail " + job.id() + " was sent", noAnswer);
    }
  }

  private void putOff(MailJob job, NotCarried no) {
    Instant now = clock.instant();
    if (no.because() == Because.UNREACHABLE) {
      LOG.log(Level.WARNING, "Mail waits: {0}", no.getMessage());
      restUntil = now.plus(REST);
      queue.giveBack(job, restUntil);
    } else if (no.because() == Because.REFUSED || job.attempts() >= config.attemptsMax()) {
      queue.dead(job, no.getMessage(), now);
    } else {
      queue.retry(job, now.plus(backoff.after(job.attempts())), no.getMessage());
    }
  }

  private boolean mayGoOn(Instant end) {
    return !resting() && clock.instant().isBefore(end);
  }

  private boolean resting() {
    return clock.instant().isBefore(restUntil);
  }
}
