package com.predictiq.admin;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Members with weight; those of ⅔ of it pause the house. */
public interface Guardians {

  /** A guardian, and since when their vote for a pause stands. */
  record Guardian(MemberId member, int weight, Optional<Instant> votedAt) {}

  /** All of them, what they weigh together, what votes, and what pauses. */
  record Council(List<Guardian> guardians, int weight, int voting, int needed) {

    public Council {
      guardians = List.copyOf(guardians);
    }

    public boolean pauses() {
      return weight > 0 && voting >= needed;
    }
  }

  Council council();

  /**
   * Votes for a pause; the vote stands for a day, and voting again renews it.
   *
   * @throws com.predictiq.kernel.Rejected with {@link AdminRefusal#NOT_A_GUARDIAN}
   */
  Council vote(MemberId guardian, String reason);

  /** Takes a vote back. The pause it made stays until an operator lets go of it. */
  Council takeBack(MemberId guardian);
}
