package com.predictiq.admin.rest;

import com.predictiq.admin.Guardians.Council;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The guardians, their weights, and who wants a pause. */
public record CouncilResponse(
    List<GuardianResponse> guardians, int weight, int voting, int needed) {

  /** One of them; the vote, if there is one, stands for a day. */
  public record GuardianResponse(String memberId, int weight, Optional<Instant> votedAt) {}

  static CouncilResponse of(Council council) {
    return new CouncilResponse(
        council.guardians().stream()
            .map(one -> new GuardianResponse(one.member().toString(), one.weight(), one.votedAt()))
            .toList(),
        council.weight(),
        council.voting(),
        council.needed());
  }
}
