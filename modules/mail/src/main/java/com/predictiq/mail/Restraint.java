package com.predictiq.mail;

/** To be asked before queueing what a stranger can cause by typing an address. */
public interface Restraint {

  /**
   * Whether so many mails of this kind were meant for the mailbox in the last hour that another
   * would be too many.
   */
  boolean hadEnough(MailKind kind, EmailAddress address);
}
