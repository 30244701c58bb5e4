package com.predictiq.members.rest;

import com.predictiq.members.MemberView;
import java.time.Instant;
import java.util.Optional;

/** A member as they see themselves. */
public record MemberResponse(
    String id, String email, Optional<String> displayName, Instant joinedAt, String role) {

  static MemberResponse of(MemberView view) {
    return new MemberResponse(
        view.id().toString(),
        view.email().text(),
        view.displayName(),
        view.joinedAt(),
        view.role().wire());
  }
}
