package com.predictiq.mail.rest;

import com.predictiq.mail.Suppression;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Somebody who must not be written to; without an address once it was forgotten. */
public record SuppressionResponse(
    String id, String reason, Optional<String> email, Instant occurredAt, Instant createdAt) {

  static SuppressionResponse of(Suppression suppression) {
    return new SuppressionResponse(
        suppression.id(),
        suppression.reason().name().toLowerCase(Locale.ROOT),
        suppression.address(),
        suppression.occurredAt(),
        suppression.createdAt());
  }
}
