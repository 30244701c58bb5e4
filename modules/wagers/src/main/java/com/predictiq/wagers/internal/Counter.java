package com.predictiq.wagers.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Attempts;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.WagerRefusal;
import com.predictiq.wagers.Wagers.Placed;
import com.predictiq.wagers.Wagers.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Where stakes come together. Whoever finds a clerk free becomes the clerk: takes along what waits,
 * serves it in one transaction, and gives the place to the next in the queue. So a stake that comes
 * alone is served at once, by its own thread, and the busier it is, the more share one commit.
 *
 * <p>The queue is bounded. Who finds it full, or waits too long to be served, is told so, and
 * nothing was begun for them.
 */
@ApplicationScoped
class Counter {

  /** Serves several; see {@link PlacesStakes}. Each in a transaction of its own. */
  interface Clerk {
    List<Answer> serve(List<PlaceWager> commands);
  }

  private final Clerk clerk;
  private final Attempts attempts;
  private final CounterConfig config;
  private final BlockingQueue<List<Customer>> queue;
  private final Semaphore clerks;

  @Inject
  Counter(Clerk clerk, Attempts attempts, CounterConfig config) {
    this.clerk = clerk;
    this.attempts = attempts;
    this.config = config;
    this.queue = new ArrayBlockingQueue<>(config.queueMax());
    this.clerks = new Semaphore(config.clerks());
  }

  Placed place(PlaceWager command) {
    return stand(List.of(command)).get(0).answer();
  }

  /** They stand together: nobody comes between them, and one clerk serves them in their order. */
  List<Reply> placeEach(List<PlaceWager> commands) {
    if (commands.isEmpty()) {
      return List.of();
    }
    try {
      return stand(commands).stream().map(Customer::reply).toList();
    } catch (Rejected busy) {
      return commands.stream().map(none -> Reply.failed(busy)).toList();
    }
  }

  private List<Customer> stand(List<PlaceWager> commands) {
    Thread thread = Thread.currentThread();
    List<Customer> customers =
        commands.stream().map(command -> new Customer(command, thread)).toList();
    if (!queue.offer(customers)) {
      throw busy("The queue is full.");
    }
    long patience = System.nanoTime() + config.patience().toNanos();
    while (!customers.stream().allMatch(Customer::isServed)) {
      // With nobody in the queue this one is being served: then there is only waiting to do.
      if (!queue.isEmpty() && clerks.tryAcquire()) {
        try {
          serveThoseWhoWait();
        } finally {
          clerks.release();
          callTheNext();
        }
      } else if (System.nanoTime() - patience > 0 && queue.remove(customers)) {
        throw busy("It was not served in time.");
      } else {
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    return customers;
  }

  int waiting() {
    return queue.stream().mapToInt(List::size).sum();
  }

  private void serveThoseWhoWait() {
    List<Customer> batch = new ArrayList<>();
    List<Customer> next = queue.poll();
    while (next != null) {
      batch.addAll(next);
      next = batch.size() < config.batchMax() ? queue.poll() : null;
    }
    if (!batch.isEmpty()) {
      serve(batch);
    }
  }

  /** Those whose turn comes only when those before them are written are served right after. */
  private void serve(List<Customer> batch) {
    List<Customer> later = new ArrayList<>();
    try {
      List<Answer> answers =
          attempts.make(() -> clerk.serve(batch.stream().map(Customer::command).toList()));
      for (int i = 0; i < batch.size(); i++) {
        if (answers.get(i).isLater()) {
          later.add(batch.get(i));
        } else {
          batch.get(i).serve(answers.get(i));
        }
      }
    } catch (RuntimeException failed) {
      serveInParts(batch, failed);
    } catch (Error fatal) {
      // Nobody else would ever tell those who were taken along.
      batch.forEach(customer -> customer.fail(new IllegalStateException(fatal)));
      throw fatal;
    }
    if (!later.isEmpty()) {
      serve(later);
    }
  }

  /** Until the one that is to blame stands alone; it alone gets the failure. */
  private void serveInParts(List<Customer> batch, RuntimeException failed) {
    if (isDatabaseAway(failed)) {
      batch.forEach(customer -> customer.fail(failed));
    } else if (batch.size() > 1) {
      serve(batch.subList(0, batch.size() / 2));
      serve(batch.subList(batch.size() / 2, batch.size()));
    } else if (failed instanceof StakeKeys.Met) {
      serve(batch);
    } else {
      batch.get(0).fail(failed);
    }
  }

  private static boolean isDatabaseAway(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseFailure database && database.unavailable()) {
        return true;
      }
    }
    return false;
  }

  private void callTheNext() {
    List<Customer> next = queue.peek();
    if (next != null) {
      next.get(0).call();
    }
  }

  private static Rejected busy(String why) {
    return new Rejected(WagerRefusal.COUNTER_BUSY, why, Duration.ofSeconds(1));
  }
}
