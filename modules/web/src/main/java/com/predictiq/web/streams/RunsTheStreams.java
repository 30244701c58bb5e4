package com.predictiq.web.streams;

import com.predictiq.kernel.Departure;
import com.predictiq.ledger.TransferPosted;
import com.predictiq.platform.AnswersChanged;
import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.ToldStale;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Notes what has changed, here and on other nodes, and lets it be told in rounds. When the node
 * leaves, every stream is ended with a word where to go on.
 */
@ApplicationScoped
class RunsTheStreams {

  private static final Logger LOG = Logger.getLogger("predictiq.streams");
  private static final long ROUND_MILLIS = 100;

  /** More marks than this are one: everything. */
  private static final int MOST_MARKS = 10_000;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  private final Switchboard board;
  private final Departure departure = Departure.ofThisProcess();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean everything = new AtomicBoolean();
  private volatile ScheduledFuture<?> rounds;

  @Inject
  RunsTheStreams(Switchboard board) {
    this.board = board;
  }

  void begin(@Observes HouseOpened opened) {
    rounds =
        threads.scheduleWithFixedDelay(
            this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  void leave(@Observes HouseClosing closing) {
    if (rounds != null) {
      rounds.cancel(false);
    }
    board.close(Switchboard.LEAVING);
  }

  /** A member's money has moved: their streams are told, wherever they are. */
  void moved(@Observes TransferPosted posted, Event<AnswersChanged> told) {
    if (!posted.owners().isEmpty()) {
      told.fire(
          new AnswersChanged(
              Set.of(),
              posted.owners().stream()
                  .map(owner -> Topic.ACCOUNT + ':' + owner)
                  .collect(Collectors.toSet())));
    }
  }

  void learned(@Observes ToldStale told) {
    if (!board.isListening()) {
      return;
    }
    if (told.everything() || changed.size() > MOST_MARKS) {
      everything.set(true);
    } else {
      changed.addAll(told.tags().stream().filter(RunsTheStreams::isTopic).toList());
    }
  }

  private static boolean isTopic(String tag) {
    return tag.startsWith(Topic.MARKET) || tag.startsWith(Topic.ACCOUNT);
  }

  private void round() {
    Set<String> marks = new HashSet<>(changed);
    changed.removeAll(marks);
    boolean all = everything.getAndSet(false);
    try {
      board.round(marks, all);
      if (departure.hasBegun()) {
        board.close(Switchboard.LEAVING);
      }
    } catch (RuntimeException failure) {
      changed.addAll(marks);
      everything.compareAndSet(false, all);
      LOG.log(Level.WARNING, "What changed is told to readers later", failure);
    }
  }
}
