package com.predictiq.members;

import java.time.Instant;
import java.util.Optional;

/** A member as operators see them; somebody erased has no address and no name. */
public record SupervisedMember(
    MemberId id,
    Optional<EmailAddress> email,
    Optional<String> displayName,
    Instant joinedAt,
    MemberRole role,
    Reputation reputation,
    Optional<Freeze> frozen,
    Optional<Instant> erasedAt) {

  /** Since when, by whom and why. */
  public record Freeze(Instant at, String by, String reason) {}
}
