package com.predictiq.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The circuit breaker of the whole installation. Two things stop new risk: a hold, which stays
 * until whoever may lets it go, and a trip, which time and probes heal. Each holder has a hold of
 * its own, so that one does not hide another. Every verb takes part in the caller's transaction.
 */
public interface Breaker {

  /** The holder that stands for every operator. */
  String OPERATOR = "operator";

  /** Somebody keeps the house paused. */
  record Hold(String holder, Instant since, String reason, String by) {}

  /** Since when the breaker is open, why, and how many probes went well since it is half open. */
  record Trip(Instant since, String reason, String by, int probesPassed) {}

  /** A way out that is closed for the time being. */
  record Stop(Operation operation, Instant since, String reason, String by) {}

  /** All there is to know. */
  record Standing(BreakerState state, List<Hold> holds, Optional<Trip> trip, List<Stop> stops) {

    public Standing {
      holds = List.copyOf(holds);
      stops = List.copyOf(stops);
    }
  }

  Standing standing();

  /** The ways out that are closed now. */
  List<Stop> stops();

  /**
   * Asked by every operation in its transaction. In a half-open house the caller becomes the probe:
   * that it commits is that it went well.
   *
   * @throws com.predictiq.kernel.Rejected with {@link RequestRefusal#PLATFORM_PAUSED} or {@link
   *     RequestRefusal#OPERATION_STOPPED}
   */
  void require(Operation operation);

  /** False when the holder holds already; the first reason stays. */
  boolean hold(String holder, String reason, String by);

  /** False when there was nothing to let go of. */
  boolean release(String holder, String by);

  /** Opens it now. */
  void trip(String reason, String by);

  /** From open to half open before the time. */
  void probe(String by);

  /** Forgets a trip. */
  void reset(String by);

  /**
   * Something failed where money moves. More of that in a sliding minute than a house can bear, or
   * one while it is half open, and the breaker opens.
   *
   * @return whether this was the failure that opened it
   */
  boolean failed(String what);

  /** Stops a way out; false when it was stopped already. */
  boolean stop(Operation operation, String reason, String by);

  boolean letGoOn(Operation operation, String by);
}
