package com.predictiq.admin.internal;

import com.predictiq.admin.CircuitBreaker;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.platform.SafetySwitch.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Moves the switch for operators and notes each move. The switch itself forgets a pause that is
 * over; the note keeps it, whoever had paused.
 */
@ApplicationScoped
@Transactional
class BreakerDesk implements CircuitBreaker {

  private final SafetySwitch safety;
  private final MoveStore moves;

  @Inject
  BreakerDesk(SafetySwitch safety, MoveStore moves) {
    this.safety = safety;
    this.moves = moves;
  }

  @Override
  public State state() {
    return safety
        .pause()
        .map(BreakerDesk::paused)
        .or(moves::lastClosed)
        .orElse(new State(Position.CLOSED, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Operators take turns, so that of two who want the same one has done it. */
  @Override
  public State put(Position position, String reason, String operator) {
    moves.turn();
    Optional<Pause> before = safety.pause();
    if (position == Position.PAUSED && before.isEmpty()) {
      safety.pause(reason, operator);
      moves.note(position, reason, operator, before);
    } else if (position == Position.CLOSED && before.isPresent()) {
      safety.resume(operator);
      moves.note(position, reason, operator, before);
    }
    return state();
  }

  private static State paused(Pause pause) {
    return new State(
        Position.PAUSED,
        Optional.of(pause.since()),
        Optional.of(pause.reason()),
        Optional.of(pause.by()));
  }
}
