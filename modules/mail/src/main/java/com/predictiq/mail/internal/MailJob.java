package com.predictiq.mail.internal;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.LetterPriority;
import com.predictiq.mail.MailKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A mail on its way, as a worker holds it. */
record MailJob(
    UUID id,
    String messageId,
    MailKind kind,
    String locale,
    EmailAddress recipient,
    Map<String, Object> variables,
    LetterPriority priority,
    int attempts,
    Instant createdAt) {

  MailJob {
    variables = Map.copyOf(variables);
  }
}
