package com.predictiq.admin.rest;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.SupervisedMember;
import java.time.Instant;
import java.util.Optional;

/** A member as operators see them. */
public record SupervisedResponse(
    String id,
    Optional<String> email,
    Optional<String> displayName,
    Instant joinedAt,
    String role,
    String reputation,
    boolean frozen,
    Optional<Freeze> freeze,
    Optional<Instant> erasedAt) {

  /** Since when, by whom and why. */
  public record Freeze(Instant at, String by, String reason) {}

  static SupervisedResponse of(SupervisedMember member) {
    return new SupervisedResponse(
        member.id().toString(),
        member.email().map(EmailAddress::text),
        member.displayName(),
        member.joinedAt(),
        member.role().wire(),
        member.reputation().wire(),
        member.frozen().isPresent(),
        member.frozen().map(it -> new Freeze(it.at(), it.by(), it.reason())),
        member.erasedAt());
  }
}
