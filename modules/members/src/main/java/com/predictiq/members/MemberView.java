package com.predictiq.members;

import java.time.Instant;
import java.util.Optional;

/** A member as they see themselves: with an address, a wallet, or both. */
public record MemberView(
    MemberId id,
    Optional<EmailAddress> email,
    Optional<WalletAddress> wallet,
    Optional<String> displayName,
    Instant joinedAt,
    MemberRole role) {

  /** One without a wallet and an office. */
  public MemberView(
      MemberId id, EmailAddress email, Optional<String> displayName, Instant joinedAt) {
    this(id, Optional.of(email), Optional.empty(), displayName, joinedAt, MemberRole.MEMBER);
  }
}
