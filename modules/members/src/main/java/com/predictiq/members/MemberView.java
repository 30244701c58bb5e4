package com.predictiq.members;

import java.time.Instant;
import java.util.Optional;

/** A member as they see themselves. */
public record MemberView(
    MemberId id,
    EmailAddress email,
    Optional<String> displayName,
    Instant joinedAt,
    MemberRole role) {

  /** One without an office. */
  public MemberView(
      MemberId id, EmailAddress email, Optional<String> displayName, Instant joinedAt) {
    this(id, email, displayName, joinedAt, MemberRole.MEMBER);
  }
}
