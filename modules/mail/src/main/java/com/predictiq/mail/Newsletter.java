package com.predictiq.mail;

/**
 * The newsletter. Nobody is on it who did not ask and then confirm from their own mailbox, and
 * whoever leaves is off it at once.
 */
public interface Newsletter {

  /** Sends a link to confirm with, if that is due. Says nothing about who is subscribed. */
  void subscribe(EmailAddress address, String locale);

  /** Takes the token of such a link, once. */
  void confirm(String token);

  /** Takes the token of a link to leave by; leaving twice is leaving. */
  void unsubscribe(String token);

  /** Sends a link to leave by, if there is something to leave. Says nothing about whether. */
  void sendLinkToLeave(EmailAddress address);
}
