package com.predictiq.mail.internal;

import com.predictiq.mail.EmailAddress;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A mail on its way, as a worker holds it. */
record MailJob(
    UUID id,
    String messageId,
    Template template,
    String locale,
    EmailAddress recipient,
    Map<String, String> variables,
    Priority priority,
    int attempts,
    Instant createdAt) {

  /** In the order of going out; the letters stand in the table and sort the same way. */
  enum Priority {
    BULK,
    TRANSACTIONAL
  }

  MailJob {
    variables = Map.copyOf(variables);
  }
}
