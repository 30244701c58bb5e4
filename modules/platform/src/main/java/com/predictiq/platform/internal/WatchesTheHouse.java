package com.predictiq.platform.internal;

import com.predictiq.platform.Dependency;
import com.predictiq.platform.Dependency.Status;
import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.JobState;
import com.predictiq.platform.Outbox.OutboxState;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks at everything the house leans on, every ten seconds and on a thread of its own: the scrape
 * reads what was seen last and waits for nobody, least of all for a database that is away. When it
 * cannot look for half a minute, the database is what it waits for.
 */
@ApplicationScoped
class WatchesTheHouse implements Scraped {

  static final Duration EVERY = Duration.ofSeconds(10);
  static final Duration TOO_LONG = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger("predictiq.watch");

  private static final String UP = "platform_dependency_up";
  private static final String CONNECTIONS = "db_connections";
  private static final String MOST_CONNECTIONS = "db_connections_max";
  private static final String LETTERS = "platform_outbox_letters";
  private static final String OLDEST = "platform_outbox_oldest_seconds";
  private static final String LAG = "platform_job_lag_seconds";
  private static final String FAILURES = "platform_job_failures_total";

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  private final HouseFigures figures;
  private final Supplier<Stream<Dependency>> dependencies;
  private final InstantSource clock;
  private final Map<String, Integer> up = new TreeMap<>();
  private HouseFigures.Connections connections = new HouseFigures.Connections(Map.of(), 0);
  private OutboxState outbox = new OutboxState(0, 0, 0);
  private List<JobState> jobs = List.of();
  private Instant lookedAt = Instant.MAX;
  private volatile ScheduledFuture<?> looking;

  @Inject
  WatchesTheHouse(
      HouseFigures figures, @Any Instance<Dependency> dependencies, InstantSource clock) {
    this(figures, dependencies::stream, clock);
  }

  WatchesTheHouse(
      HouseFigures figures, Supplier<Stream<Dependency>> dependencies, InstantSource clock) {
    this.figures = figures;
    this.dependencies = dependencies;
    this.clock = clock;
  }

  void begin(@Observes HouseOpened opened) {
    looking =
        threads.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  void end(@Observes HouseClosing closing) {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  void look() {
    note(dependencies.get());
    try {
      HouseFigures.Connections sessions = figures.connections();
      OutboxState letters = figures.outbox();
      List<JobState> all = figures.jobs();
      synchronized (this) {
        connections = sessions;
        outbox = letters;
        jobs = all;
      }
    } catch (RuntimeException away) {
      LOG.log(Level.FINE, "The machine room could not be looked at", away);
    }
  }

  /** Asked outside the lock, and told together. What nobody configured is not told of. */
  void note(Stream<Dependency> all) {
    Map<String, Integer> seen = new TreeMap<>();
    all.forEach(
        one -> {
          Status status = one.probe().status();
          if (status != Status.OFF) {
            seen.put(one.name(), status == Status.UP ? 1 : 0);
          }
        });
    synchronized (this) {
      up.clear();
      up.putAll(seen);
      lookedAt = clock.instant();
    }
  }

  @Override
  public synchronized void tell(Scrape scrape) {
    if (lookedAt.isBefore(clock.instant().minus(TOO_LONG))) {
      up.put(Database.NAME, 0);
    }
    scrape.gauge(UP, "1 while what is configured answers, 0 while it does not.");
    up.forEach((name, is) -> scrape.sample(UP, String.valueOf(is), "dependency", name));
    tellConnections(scrape);
    scrape
        .gauge(LETTERS, "Letters of the outbox: waiting to be read, or dead after all attempts.")
        .sample(LETTERS, String.valueOf(outbox.waiting()), "state", "waiting")
        .sample(LETTERS, String.valueOf(outbox.dead()), "state", "dead")
        .gauge(OLDEST, "For how long the oldest letter has waited to be read.")
        .sample(OLDEST, String.valueOf(outbox.oldestSeconds()));
    scrape.gauge(LAG, "For how long a job has been due without a node that runs it.");
    jobs.forEach(it -> scrape.sample(LAG, String.valueOf(it.lagSeconds()), "worker", it.name()));
    scrape.counter(FAILURES, "How often a job failed, on all nodes.");
    jobs.forEach(it -> scrape.sample(FAILURES, String.valueOf(it.failures()), "worker", it.name()));
  }

  private void tellConnections(Scrape scrape) {
    scrape.gauge(CONNECTIONS, "Sessions at the database server, of all its users, by state.");
    Stream.concat(HouseFigures.STATES.stream(), Stream.of(HouseFigures.OTHER))
        .forEach(
            state ->
                scrape.sample(
                    CONNECTIONS,
                    String.valueOf(connections.byState().getOrDefault(state, 0L)),
                    "state",
                    state));
    scrape
        .gauge(MOST_CONNECTIONS, "How many sessions the database server has room for.")
        .sample(MOST_CONNECTIONS, String.valueOf(connections.most()));
  }
}
