package com.predictiq.admin;

import com.predictiq.platform.Breaker.Hold;
import com.predictiq.platform.Breaker.Stop;
import com.predictiq.platform.Breaker.Trip;
import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operators' hand on the switch that stops new business on all nodes. */
public interface CircuitBreaker {

  /** The holder that stands for ⅔ of the guardians' weight. */
  String GUARDIANS = "guardians";

  /**
   * How the switch stands, since when, why and by whom: the first of its holds, or the trip, or who
   * closed it last. Behind that everything there is.
   */
  record State(
      BreakerState position,
      Optional<Instant> since,
      Optional<String> reason,
      Optional<String> by,
      List<Hold> holds,
      Optional<Trip> trip,
      List<Stop> stops) {}

  /**
   * What an operator wants. Closing lets go of all holds; where there are several, those it is
   * about are named, so that nobody lets go of one they have not seen. The ways out that are to be
   * closed are named, all of them, or left as they are.
   */
  record Wish(
      BreakerState position,
      String reason,
      String operator,
      Set<String> holds,
      Optional<Set<Operation>> stopped) {}

  State state();

  /**
   * Puts the switch into a position. Where it is in that position already nothing changes, and who
   * was first stays.
   *
   * @throws com.predictiq.kernel.Rejected with {@link AdminRefusal#HOLDS_NOT_NAMED}, {@link
   *     AdminRefusal#GUARDIANS_HOLD} or {@link AdminRefusal#BREAKER_NOT_TRIPPED}
   */
  State put(Wish wish);
}
