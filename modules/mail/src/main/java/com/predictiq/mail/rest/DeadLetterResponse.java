package com.predictiq.mail.rest;

import com.predictiq.mail.DeadLetter;
import java.time.Instant;
import java.util.Optional;

/** A mail that was given up. */
public record DeadLetterResponse(
    String id,
    String messageId,
    String template,
    String to,
    int attempts,
    Instant createdAt,
    Instant diedAt,
    Optional<String> lastError) {

  static DeadLetterResponse of(DeadLetter letter) {
    return new DeadLetterResponse(
        letter.id().toString(),
        letter.messageId(),
        letter.template(),
        letter.recipient(),
        letter.attempts(),
        letter.createdAt(),
        letter.diedAt(),
        letter.lastError());
  }
}
