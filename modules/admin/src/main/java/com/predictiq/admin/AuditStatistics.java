package com.predictiq.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit log added up by whole hours, and how its chain stands. */
public record AuditStatistics(
    Instant from,
    Instant to,
    long lines,
    List<Count> outcomes,
    List<Count> actions,
    List<Count> codes,
    List<Count> operators,
    Chain chain,
    List<Retention> retention) {

  /** How often there was something. */
  public record Count(String name, long lines) {}

  /**
   * The blocks into which lines are sealed. Whoever notes the head can prove later that lines were
   * changed. Broken are the blocks that did not hold when they were looked over last.
   */
  public record Chain(
      long blocks,
      Optional<String> head,
      Optional<Instant> sealedAt,
      long unsealed,
      long checkedThrough,
      long rounds,
      Optional<Instant> checkedAt,
      List<Long> broken) {

    public boolean sound() {
      return broken.isEmpty();
    }
  }

  /** How long a class of lines is kept. */
  public record Retention(String name, long days) {}
}
