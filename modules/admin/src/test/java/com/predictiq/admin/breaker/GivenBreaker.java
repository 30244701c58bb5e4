package com.predictiq.admin.breaker;

import com.predictiq.platform.Breaker;
import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Operation;
import com.predictiq.testkit.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A breaker in memory. How it heals is proved where it lives. */
final class GivenBreaker implements Breaker {

  private final Map<String, Hold> holds = new ConcurrentSkipListMap<>();
  private final Map<Operation, Stop> stops = new ConcurrentSkipListMap<>();
  private Optional<Trip> trip = Optional.empty();
  private BreakerState tripped = BreakerState.OPEN;

  @Override
  public Standing standing() {
    BreakerState state = trip.isPresent() ? tripped : BreakerState.CLOSED;
    return new Standing(
        holds.isEmpty() ? state : BreakerState.PAUSED,
        new ArrayList<>(holds.values()),
        trip,
        stops());
  }

  @Override
  public List<Stop> stops() {
    return new ArrayList<>(stops.values());
  }

  @Override
  public void require(Operation operation) {
    throw new UnsupportedOperationException("nobody asks here");
  }

  @Override
  public boolean hold(String holder, String reason, String by) {
    return holds.putIfAbsent(holder, new Hold(holder, SettableClock.START, reason, by)) == null;
  }

  @Override
  public boolean release(String holder, String by) {
    return holds.remove(holder) != null;
  }

  @Override
  public void trip(String reason, String by) {
    trip = Optional.of(new Trip(SettableClock.START, reason, by, 0));
    tripped = BreakerState.OPEN;
  }

  @Override
  public void probe(String by) {
    tripped = BreakerState.HALF_OPEN;
  }

  @Override
  public void reset(String by) {
    trip = Optional.empty();
  }

  @Override
  public boolean failed(String what) {
    throw new UnsupportedOperationException("nothing fails here");
  }

  @Override
  public boolean stop(Operation operation, String reason, String by) {
    Stop stop = new Stop(operation, SettableClock.START, reason, by);
    return stops.putIfAbsent(operation, stop) == null;
  }

  @Override
  public boolean letGoOn(Operation operation, String by) {
    return stops.remove(operation) != null;
  }
}
