package com.predictiq.mail;

/** Why somebody must not be written to; the stronger later. */
public enum SuppressionReason {
  /** They left at the provider. What somebody waits for still goes. */
  UNSUBSCRIBE,
  /** There is no such mailbox. Nothing goes. */
  BOUNCE,
  /** They called it spam. Nothing goes. */
  COMPLAINT;

  /** Whether a mail of this kind stays here. */
  public boolean stops(MailKind kind) {
    return this != UNSUBSCRIBE || kind.leavable();
  }
}
