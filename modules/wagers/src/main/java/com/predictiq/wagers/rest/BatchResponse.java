package com.predictiq.wagers.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Problem;
import com.predictiq.wagers.Wagers;
import java.util.List;
import java.util.Optional;

/** What became of each stake of a batch, in its order. */
public record BatchResponse(List<BatchedAnswer> items) {

  private static final int CREATED = 201;

  /** The wager, or why there is none; the status is the one the stake alone would have had. */
  public record BatchedAnswer(
      String idempotencyKey,
      int status,
      boolean replayed,
      Optional<WagerResponse> wager,
      Optional<Problem> problem) {

    static BatchedAnswer placed(String key, Wagers.Placed placed) {
      return new BatchedAnswer(
          key,
          CREATED,
          placed.replayed(),
          Optional.of(WagerResponse.of(placed.wager())),
          Optional.empty());
    }

    static BatchedAnswer refused(String key, Rejected rejected, String instance) {
      Problem problem = Problem.of(rejected, instance);
      return new BatchedAnswer(
          key, problem.status(), false, Optional.empty(), Optional.of(problem));
    }
  }

  boolean allPlaced() {
    return items.stream().allMatch(answer -> answer.wager().isPresent());
  }
}
