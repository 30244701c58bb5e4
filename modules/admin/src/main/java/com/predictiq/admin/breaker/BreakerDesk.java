package com.predictiq.admin.breaker;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.CircuitBreaker;
import com.predictiq.admin.Guardians;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Breaker.Hold;
import com.predictiq.platform.Breaker.Standing;
import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Moves the switch for operators and notes each move. The switch itself forgets what is over; the
 * note and the audit log keep it, whoever had paused.
 */
@ApplicationScoped
@Transactional
class BreakerDesk implements CircuitBreaker {

  private final Breaker breaker;
  private final Guardians guardians;
  private final MoveStore moves;
  private final Event<Changed> changed;
  private final InstantSource clock;

  @Inject
  BreakerDesk(
      Breaker breaker,
      Guardians guardians,
      MoveStore moves,
      Event<Changed> changed,
      InstantSource clock) {
    this.breaker = breaker;
    this.guardians = guardians;
    this.moves = moves;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  public State state() {
    Standing now = breaker.standing();
    Optional<MoveStore.Move> cause =
        now.holds().stream()
            .findFirst()
            .map(hold -> new MoveStore.Move(hold.since(), hold.reason(), hold.by()))
            .or(
                () ->
                    now.trip()
                        .map(trip -> new MoveStore.Move(trip.since(), trip.reason(), trip.by())))
            .or(moves::lastClosed);
    return new State(
        now.state(),
        cause.map(MoveStore.Move::at),
        cause.map(MoveStore.Move::reason),
        cause.map(MoveStore.Move::by),
        now.holds(),
        now.trip(),
        now.stops());
  }

  /** Operators take turns, so that of two who want the same one has done it. */
  @Override
  public State put(Wish wish) {
    moves.turn();
    Standing before = breaker.standing();
    switch (wish.position()) {
      case PAUSED -> breaker.hold(Breaker.OPERATOR, wish.reason(), wish.operator());
      case OPEN -> open(before, wish);
      case HALF_OPEN -> halfOpen(before, wish);
      case CLOSED -> close(before, wish);
    }
    wish.stopped().ifPresent(named -> stop(named, before, wish));
    note(before, wish);
    return state();
  }

  private void open(Standing before, Wish wish) {
    if (before.trip().isEmpty() || before.state() == BreakerState.HALF_OPEN) {
      breaker.trip(wish.reason(), wish.operator());
    }
  }

  private void halfOpen(Standing before, Wish wish) {
    if (before.trip().isEmpty()) {
      throw new Rejected(AdminRefusal.BREAKER_NOT_TRIPPED, "The switch is " + before.state() + ".");
    }
    if (before.state() != BreakerState.HALF_OPEN) {
      breaker.probe(wish.operator());
    }
  }

  private void close(Standing before, Wish wish) {
    Set<String> holders = before.holds().stream().map(Hold::holder).collect(Collectors.toSet());
    boolean oneAndOnly = wish.holds().isEmpty() && holders.size() <= 1;
    if (!oneAndOnly && !wish.holds().containsAll(holders)) {
      throw new Rejected(
          AdminRefusal.HOLDS_NOT_NAMED,
          "The house is held by " + String.join(", ", new TreeSet<>(holders)) + ".");
    }
    if (holders.contains(GUARDIANS) && guardians.council().pauses()) {
      throw new Rejected(
          AdminRefusal.GUARDIANS_HOLD,
          "Their votes stand for a day, or until they take them back.");
    }
    holders.forEach(holder -> breaker.release(holder, wish.operator()));
    breaker.reset(wish.operator());
  }

  private void stop(Set<Operation> named, Standing before, Wish wish) {
    named.forEach(operation -> breaker.stop(operation, wish.reason(), wish.operator()));
    before.stops().stream()
        .map(Breaker.Stop::operation)
        .filter(operation -> !named.contains(operation))
        .forEach(operation -> breaker.letGoOn(operation, wish.operator()));
  }

  private void note(Standing before, Wish wish) {
    Standing after = breaker.standing();
    if (!after.equals(before)) {
      moves.note(
          wish.position(),
          new MoveStore.Move(clock.instant(), wish.reason(), wish.operator()),
          String.join("; ", before.holds().stream().map(BreakerDesk::told).toList()));
      changed.fire(
          new Changed(
              wish.operator(),
              "circuit-breaker",
              wish.position().name(),
              difference(before),
              difference(after)));
    }
  }

  private static String told(Hold hold) {
    return hold.reason() + " (" + hold.by() + ")";
  }

  private static Map<String, String> difference(Standing standing) {
    List<String> holds = standing.holds().stream().map(Hold::holder).toList();
    List<String> stopped = standing.stops().stream().map(stop -> stop.operation().wire()).toList();
    return Map.of(
        "state", standing.state().name(),
        "holds", String.join(",", holds),
        "stopped", String.join(",", stopped));
  }
}
