package com.predictiq.mail.rest;

import com.predictiq.mail.ReceivedMail;
import java.time.Instant;

/** A mail in the local mailbox. */
public record ReceivedMailResponse(
    String id,
    String messageId,
    String from,
    String to,
    String subject,
    String text,
    Instant receivedAt) {

  static ReceivedMailResponse of(ReceivedMail mail) {
    return new ReceivedMailResponse(
        mail.id().toString(),
        mail.messageId(),
        mail.sender(),
        mail.recipient(),
        mail.subject(),
        mail.text(),
        mail.receivedAt());
  }
}
