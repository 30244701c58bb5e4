package com.predictiq.mail.internal;

import com.predictiq.kernel.Departure;
import com.predictiq.kernel.Trace;
import com.predictiq.mail.carriers.Carriers;
import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends somebody to the queue when there is reason to: at once when a mail was queued on this node,
 * twice a minute for what other nodes, time and accidents leave there, and as soon as a provider
 * may be asked again. An idle queue is left alone in between.
 */
@ApplicationScoped
class DeliveryRounds implements Nudge {

  private static final Logger LOG = Logger.getLogger("predictiq.mail");

  /** There is mail, and it is committed. */
  record MailQueued() {}

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  private final DeliversMail delivery;
  private final Carriers carriers;
  private final MailConfig config;
  private final InstantSource clock;
  private final Event<MailQueued> queued;
  private final AtomicInteger underway = new AtomicInteger();
  private final Departure departure = Departure.ofThisProcess();
  private final AtomicBoolean rung = new AtomicBoolean();
  private final AtomicBoolean comingBack = new AtomicBoolean();
  private volatile Future<?> looking;
  private volatile Future<?> returning;
  private volatile boolean open;

  @Inject
  DeliveryRounds(
      DeliversMail delivery,
      Carriers carriers,
      MailConfig config,
      InstantSource clock,
      Event<MailQueued> queued) {
    this.delivery = delivery;
    this.carriers = carriers;
    this.config = config;
    this.clock = clock;
    this.queued = queued;
  }

  void begin(@Observes HouseOpened opened) {
    open = true;
    long every = config.deliveryInterval().toMillis();
    looking = threads.scheduleWithFixedDelay(this::look, 1_000, every, TimeUnit.MILLISECONDS);
  }

  void leave(@Observes HouseClosing closing) {
    open = false;
    if (looking != null) {
      looking.cancel(false);
    }
    if (returning != null) {
      returning.cancel(false);
    }
  }

  @Override
  public void whenCommitted() {
    queued.fire(new MailQueued());
  }

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued told) {
    look();
  }

  /** A node that leaves finishes what it holds; what waits is for the others. */
  private boolean isOpen() {
    return open && !departure.hasBegun();
  }

  /** Another pair of hands if there is one free; whoever is at it looks once more in any case. */
  private void look() {
    rung.set(true);
    if (isOpen() && underway.incrementAndGet() <= config.deliveryThreads()) {
      departure.taken();
      threads.execute(this::deliver);
    } else {
      underway.decrementAndGet();
    }
  }

  private void deliver() {
    Trace.begin(Trace.of("mail"));
    try {
      int found = config.batchSize();
      while (isOpen() && (rung.getAndSet(false) || found >= config.batchSize())) {
        found = delivery.run();
        if (found >= config.batchSize() && underway.get() < config.deliveryThreads()) {
          look();
        }
      }
      comeBack();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The mail queue could not be looked at", failure);
    } finally {
      underway.decrementAndGet();
      departure.done();
      Trace.end();
      lookAgain();
    }
  }

  /** Who rang while the last was at the door, too late to be heard by them. */
  private void lookAgain() {
    if (rung.get() && isOpen()) {
      look();
    }
  }

  /** When nobody may be asked now, as soon as somebody may. */
  private void comeBack() {
    if (open && carriers.allowance() == 0 && comingBack.compareAndSet(false, true)) {
      long wait = Duration.between(clock.instant(), carriers.next()).toMillis();
      returning =
          threads.schedule(
              () -> {
                comingBack.set(false);
                look();
              },
              Math.max(100, wait),
              TimeUnit.MILLISECONDS);
    }
  }
}
