package com.predictiq.platform.safety;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Operation;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.platform.safety.SwitchStore.Glance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * A few rows for all nodes, read anew by whoever asks. That is one look at pages which are always
 * in memory, a tenth of a millisecond beside the ten statements of a stake; for it the next stake
 * after a pause is refused, on every node, and no copy has to be kept fresh.
 *
 * <p>No state is stored: it follows from whether somebody holds, and from when the breaker tripped.
 */
@ApplicationScoped
class MainSwitch implements SafetySwitch, Breaker {

  private static final Logger LOG = Logger.getLogger("predictiq.safety");
  private static final Pattern AN_OPERATOR = Pattern.compile("(key|member):.*");

  private final SwitchStore store;
  private final SafetyConfig config;
  private final InstantSource clock;

  @Inject
  MainSwitch(SwitchStore store, SafetyConfig config, InstantSource clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public void requireOpen() {
    require(Operation.WAGERS);
  }

  @Override
  public void require(Operation operation) {
    if (operation.canBeNamed() && store.isStopped(operation)) {
      throw new Rejected(
          RequestRefusal.OPERATION_STOPPED,
          "An operator has stopped " + operation.words() + " for the time being.",
          Duration.ofMinutes(1));
    }
    if (operation.sort() == Operation.Sort.NEW_RISK) {
      admit(operation);
    }
  }

  private void admit(Operation operation) {
    switch (operation.in(state(store.glance()))) {
      case GOES_ON -> {}
      case PROBES -> probe();
      case STOPPED -> throw paused("Nothing was changed; try again when it is open.");
    }
  }

  /**
   * One at a time, and held until its transaction ends: when that is undone, so is the probe. Who
   * finds another at it is not kept waiting.
   */
  private void probe() {
    Optional<Trip> trip = store.holdTrip();
    if (trip.isEmpty() && store.trip().isPresent()) {
      throw paused("The house is finding out whether it can go on; try again shortly.");
    }
    trip.ifPresent(this::passed);
  }

  private void passed(Trip trip) {
    if (trip.probesPassed() + 1 >= config.probes()) {
      store.forgetTrip();
      LOG.log(Level.WARNING, "The breaker closes: {0} probes went well", config.probes());
    } else {
      store.trip(new Trip(trip.since(), trip.reason(), trip.by(), trip.probesPassed() + 1));
    }
  }

  private static Rejected paused(String detail) {
    return new Rejected(RequestRefusal.PLATFORM_PAUSED, detail, Duration.ofSeconds(5));
  }

  @Override
  public Standing standing() {
    return new Standing(state(store.glance()), store.holds(), store.trip(), store.stops());
  }

  @Override
  public List<Stop> stops() {
    return store.stops();
  }

  private BreakerState state(Glance glance) {
    if (glance.held()) {
      return BreakerState.PAUSED;
    }
    return glance.trippedAt().map(this::tripped).orElse(BreakerState.CLOSED);
  }

  private BreakerState tripped(Instant since) {
    boolean healing = !clock.instant().isBefore(since.plus(config.openFor()));
    return healing ? BreakerState.HALF_OPEN : BreakerState.OPEN;
  }

  @Override
  public boolean probing() {
    return state(store.glance()) == BreakerState.HALF_OPEN;
  }

  @Override
  public boolean paused() {
    return Operation.WAGERS.in(state(store.glance())) == Operation.Verdict.STOPPED;
  }

  @Override
  public Optional<Pause> pause() {
    return store.holds().stream()
        .findFirst()
        .map(hold -> new Pause(hold.since(), hold.reason(), hold.by()))
        .or(() -> store.trip().map(trip -> new Pause(trip.since(), trip.reason(), trip.by())));
  }

  @Override
  @Transactional
  public void pause(String reason, String by) {
    hold(AN_OPERATOR.matcher(by).matches() ? OPERATOR : by, reason, by);
  }

  @Override
  @Transactional
  public void resume(String by) {
    store.holds().forEach(hold -> release(hold.holder(), by));
    reset(by);
  }

  @Override
  @Transactional
  public boolean hold(String holder, String reason, String by) {
    boolean first = store.hold(new Hold(holder, clock.instant(), reason, by));
    if (first) {
      LOG.log(Level.SEVERE, "Paused by {0}: {1}", new Object[] {by, reason});
    }
    return first;
  }

  @Override
  @Transactional
  public boolean release(String holder, String by) {
    boolean held = store.release(holder);
    if (held) {
      LOG.log(Level.WARNING, "The hold of {0} was let go by {1}", new Object[] {holder, by});
    }
    return held;
  }

  @Override
  @Transactional
  public void trip(String reason, String by) {
    store.trip(new Trip(clock.instant(), reason, by, 0));
    store.forgetErrors();
    LOG.log(Level.SEVERE, "The breaker opens, by {0}: {1}", new Object[] {by, reason});
  }

  @Override
  @Transactional
  public void probe(String by) {
    store.turn();
    Optional<Trip> trip = store.trip();
    Instant healing = clock.instant().minus(config.openFor());
    store.trip(new Trip(healing, trip.map(Trip::reason).orElse("To be probed."), by, 0));
    LOG.log(Level.WARNING, "The breaker is half open, by {0}", by);
  }

  @Override
  @Transactional
  public void reset(String by) {
    if (store.forgetTrip()) {
      LOG.log(Level.WARNING, "The breaker was closed by {0}", by);
    }
  }

  /** Failures take turns, so that each counts those before it. */
  @Override
  @Transactional
  public boolean failed(String what) {
    store.turn();
    Instant now = clock.instant();
    BreakerState state =
        store.trip().map(trip -> tripped(trip.since())).orElse(BreakerState.CLOSED);
    if (state == BreakerState.OPEN) {
      return false;
    }
    long failures = store.failed(what, now, now.minus(config.window()));
    boolean probing = state == BreakerState.HALF_OPEN;
    if (probing || failures > config.mostErrors()) {
      trip(probing ? "A probe failed: " + what : failures + " errors; the last: " + what, "errors");
      return true;
    }
    return false;
  }

  @Override
  @Transactional
  public boolean stop(Operation operation, String reason, String by) {
    boolean first = store.stop(new Stop(operation, clock.instant(), reason, by));
    if (first) {
      LOG.log(Level.SEVERE, "{0} stopped by {1}: {2}", new Object[] {operation, by, reason});
    }
    return first;
  }

  @Override
  @Transactional
  public boolean letGoOn(Operation operation, String by) {
    return store.letGoOn(operation);
  }
}
