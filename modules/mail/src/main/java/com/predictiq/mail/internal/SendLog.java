package com.predictiq.mail.internal;

import com.predictiq.mail.MailKind;
import java.time.Duration;

/** Hears how each attempt ended and how long the provider took. */
@FunctionalInterface
interface SendLog {

  /** How an attempt can end. */
  enum Result {
    SENT,
    RETRY,
    DEAD,
    UNKNOWN
  }

  void ended(MailKind kind, Result result, Duration took);
}
