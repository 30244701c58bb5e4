package com.predictiq.mail;

import java.time.Instant;
import java.util.Optional;

/** A mail that was given up, and why. */
public record DeadLetter(
    MailId id,
    String messageId,
    String template,
    String recipient,
    int attempts,
    Instant createdAt,
    Instant diedAt,
    Optional<String> lastError) {}
