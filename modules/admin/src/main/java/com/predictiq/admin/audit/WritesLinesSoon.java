package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Members' calls and refusals wait a moment and are written together. Nothing that matters hangs on
 * them: what moved money is in the books, which are written with it. When too many wait, whoever
 * comes next writes them; only a process that dies takes the last moment's with it.
 */
@ApplicationScoped
class WritesLinesSoon {

  private static final Logger LOG = Logger.getLogger("predictiq.audit");
  private static final long EVERY_MILLIS = 250;
  private static final int AT_ONCE = 1_000;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  private final AuditBook book;
  private final AuditMetrics metrics;
  private final LinkedBlockingQueue<AuditLine> waiting;
  private volatile ScheduledFuture<?> writing;

  @Inject
  WritesLinesSoon(AuditBook book, AuditConfig config, AuditMetrics metrics) {
    this.book = book;
    this.metrics = metrics;
    this.waiting = new LinkedBlockingQueue<>(config.mostWaiting());
  }

  void begin(@Observes HouseOpened opened) {
    metrics.register();
    writing =
        threads.scheduleWithFixedDelay(
            this::writeAll, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void end(@Observes HouseClosing closing) {
    if (writing != null) {
      writing.cancel(false);
    }
    writeAll();
  }

  void add(AuditCall call, Outcome outcome, Retention retention) {
    AuditLine line = book.line(call, outcome, Optional.empty(), retention);
    if (!waiting.offer(line)) {
      writeAll();
      if (!waiting.offer(line)) {
        metrics.lost(1);
      }
    }
  }

  /**
   * What cannot be written, because the database is away, waits on for as long as there is room.
   */
  void writeAll() {
    List<AuditLine> lines = new ArrayList<>(AT_ONCE);
    while (waiting.drainTo(lines, AT_ONCE) > 0) {
      try {
        book.append(Alike.together(lines));
      } catch (RuntimeException away) {
        LOG.log(Level.WARNING, "The audit log cannot be written: {0}", away.getMessage());
        metrics.lost(lines.stream().filter(line -> !waiting.offer(line)).count());
        return;
      }
      lines.clear();
    }
  }
}
