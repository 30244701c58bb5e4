package com.predictiq.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail in the local mailbox. */
public record ReceivedMail(
    UUID id,
    String messageId,
    String sender,
    String recipient,
    String subject,
    String text,
    Instant receivedAt) {}
