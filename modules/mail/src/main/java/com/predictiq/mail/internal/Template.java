package com.predictiq.mail.internal;

import com.predictiq.mail.internal.MailJob.Priority;

/** The kinds of mail there are, each with its files under {@code mail/<locale>/}. */
enum Template {
  CONFIRM_SUBSCRIPTION(Priority.TRANSACTIONAL),
  WELCOME(Priority.TRANSACTIONAL);

  private final Priority priority;

  Template(Priority priority) {
    this.priority = priority;
  }

  Priority priority() {
    return priority;
  }

  String file() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
