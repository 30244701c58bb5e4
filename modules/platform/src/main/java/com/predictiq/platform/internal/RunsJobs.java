package com.predictiq.platform.internal;

import com.predictiq.kernel.Departure;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.HouseClosing;
import com.predictiq.platform.HouseOpened;
import com.predictiq.platform.Job;
import com.predictiq.platform.JobState;
import com.predictiq.platform.Jobs;
import com.predictiq.platform.Maintenance;
import com.predictiq.platform.Operation;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Looks twice a second which jobs are due and runs those this node gets hold of, each on its own
 * thread. A job that fails is written down and tried again at its next time.
 */
@ApplicationScoped
class RunsJobs implements Jobs {

  private static final Logger LOG = Logger.getLogger("predictiq.jobs");

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService threads;

  private final JobStore store;
  private final PlatformConfig config;
  private final Maintenance maintenance;
  private final Breaker breaker;
  private final Instance<Job> beans;
  private final Departure departure = Departure.ofThisProcess();
  private final String node = UUID.randomUUID().toString();
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private volatile ScheduledFuture<?> ticking;

  @Inject
  RunsJobs(
      JobStore store,
      PlatformConfig config,
      Maintenance maintenance,
      Breaker breaker,
      @Any Instance<Job> beans) {
    this.store = store;
    this.config = config;
    this.maintenance = maintenance;
    this.breaker = breaker;
    this.beans = beans;
  }

  void begin(@Observes HouseOpened opened) {
    beans.stream().forEach(this::register);
    long tick = config.jobTick().toMillis();
    ticking = threads.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
  }

  /** While there still is a database to give the jobs back to. */
  void leave(@Observes HouseClosing closing) {
    if (ticking != null) {
      ticking.cancel(false);
      store.release(node);
    }
  }

  @Override
  public List<JobState> all() {
    return store.all();
  }

  @Override
  public boolean runSoon(String name) {
    return store.runSoon(name);
  }

  private void register(Job job) {
    if (jobs.put(job.name(), job) != null) {
      throw new IllegalStateException("two jobs are called " + job.name());
    }
    store.register(job.name());
  }

  /** What runs already is finished, and its lease given back, also where nothing new may begin. */
  private void tick() {
    try {
      if (!maintenance.draining() && maintenance.readOnly().isEmpty()) {
        store.claim(admitted(), node, config.jobLease()).forEach(name -> begin(jobs.get(name)));
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "The jobs could not be looked at: {0}", failure.getMessage());
    }
  }

  /** A node that leaves waits for it, and gives back what it has not waited for. */
  private void begin(Job job) {
    departure.taken();
    try {
      threads.execute(() -> run(job));
    } catch (RuntimeException refused) {
      departure.done();
      throw refused;
    }
  }

  /** Those that no operator has stopped by what they do. */
  private Set<String> admitted() {
    Set<Operation> stopped =
        breaker.stops().stream().map(Breaker.Stop::operation).collect(Collectors.toSet());
    return jobs.values().stream()
        .filter(job -> job.operation().filter(stopped::contains).isEmpty())
        .map(Job::name)
        .collect(Collectors.toSet());
  }

  private void run(Job job) {
    Trace.begin(Trace.of("job:" + job.name()));
    try {
      store.finished(job.name(), node, job.every(), job.run());
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Job " + job.name() + " failed and will run again", failure);
      noteFailure(job, failure);
    } finally {
      departure.done();
      Trace.end();
    }
  }

  /** When even this cannot be written, the lease runs out and another tick finds the job. */
  private void noteFailure(Job job, RuntimeException failure) {
    try {
      store.failed(job.name(), node, job.every(), String.valueOf(failure.getMessage()));
    } catch (RuntimeException databaseAway) {
      LOG.log(Level.FINE, "Not written down", databaseAway);
    }
  }
}
