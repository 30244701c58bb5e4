package com.predictiq.wagers.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Problem;
import com.predictiq.wagers.Wagers;
import java.util.List;
import java.util.Optional;

/** What became of each stake of a batch, in its order. */
public record BatchResponse(List<Answer> items) {

  private static final int CREATED = 201;

  /** The wager, or why there is none; the status is the one the stake alone would have had. */
  public record Answer(
      String idempotencyKey,
      int status,
      boolean replayed,
      Optional<WagerResponse> wager,
      Optional<Problem> problem) {

    static Answer placed(String key, Wagers.Placed placed) {
      return new Answer(
          key,
          CREATED,
          placed.replayed(),
          Optional.of(WagerResponse.of(placed.wager())),
          Optional.empty());
    }

    static Answer refused(String key, Rejected rejected, String instance) {
      Problem problem = Problem.of(rejected, instance);
      return new Answer(key, problem.status(), false, Optional.empty(), Optional.of(problem));
    }
  }

  boolean allPlaced() {
    return items.stream().allMatch(answer -> answer.wager().isPresent());
  }
}
