package com.predictiq.mail;

import java.time.Instant;
import java.util.Optional;

/** Somebody who must not be written to; the address is empty once it was forgotten. */
public record Suppression(
    String id,
    SuppressionReason reason,
    Optional<String> address,
    Instant occurredAt,
    Instant createdAt) {}
