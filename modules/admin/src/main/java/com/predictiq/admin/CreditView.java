package com.predictiq.admin;

import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A gift that was made, or one that waits for a second operator. */
public record CreditView(
    UUID id,
    MemberId member,
    Amount amount,
    String reason,
    String wishedBy,
    Optional<String> approvedBy,
    Optional<Instant> creditedAt,
    Instant waitsUntil) {

  public boolean isMade() {
    return creditedAt.isPresent();
  }
}
