package com.predictiq.platform.cache;

import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps ears and mouth of the cache going while the house is open, and warms it at the start. */
@ApplicationScoped
class RunsTheCache {

  private static final Logger LOG = Logger.getLogger("predictiq.cache");
  private static final long PASS_MILLIS = 25;
  private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory ears;

  private final Herald herald;
  private final CacheDesk desk;
  private final List<Listener> listeners;
  private volatile boolean open;
  private volatile ScheduledFuture<?> passing;

  @Inject
  RunsTheCache(Herald herald, CacheDesk desk, @Any Instance<Listener> listeners) {
    this.herald = herald;
    this.desk = desk;
    this.listeners = listeners.stream().toList();
  }

  void begin(@Observes HouseOpened opened) {
    open = true;
    passing =
        threads.scheduleWithFixedDelay(this::pass, PASS_MILLIS, PASS_MILLIS, TimeUnit.MILLISECONDS);
    listeners.stream().filter(Listener::isWanted).forEach(this::begin);
    threads.execute(desk::warm);
  }

  void leave(@Observes HouseClosing closing) {
    open = false;
    if (passing != null) {
      passing.cancel(false);
      pass();
    }
    listeners.forEach(Listener::stop);
  }

  private void begin(Listener listener) {
    Thread thread = ears.newThread(() -> keepListening(listener));
    thread.setName(listener.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void keepListening(Listener listener) {
    while (open) {
      try {
        listener.listen();
      } catch (Exception failure) {
        if (open) {
          LOG.log(Level.FINE, listener.name() + " begins again", failure);
          LockSupport.parkNanos(AGAIN_NANOS);
        }
      }
    }
  }

  private void pass() {
    try {
      herald.pass();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "What changed is told to the other nodes later", failure);
    }
  }
}
