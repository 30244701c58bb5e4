package com.predictiq.members.rest;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberView;
import com.predictiq.members.WalletAddress;
import java.time.Instant;
import java.util.Optional;

/** A member as they see themselves. */
public record MemberResponse(
    String id,
    Optional<String> email,
    Optional<String> wallet,
    Optional<String> displayName,
    Instant joinedAt,
    String role) {

  static MemberResponse of(MemberView view) {
    return new MemberResponse(
        view.id().toString(),
        view.email().map(EmailAddress::text),
        view.wallet().map(WalletAddress::text),
        view.displayName(),
        view.joinedAt(),
        view.role().wire());
  }
}
