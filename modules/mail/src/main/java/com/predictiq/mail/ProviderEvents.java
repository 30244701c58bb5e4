package com.predictiq.mail;

/** What SendGrid tells of mails it took, signed by it. */
public interface ProviderEvents {

  /**
   * Each event counts once, in whatever order they come.
   *
   * @param body the bytes as they came, which is what was signed
   * @throws com.predictiq.kernel.Rejected with {@link MailRefusal#SIGNATURE_INVALID} or {@link
   *     MailRefusal#WEBHOOK_OFF}
   */
  void told(byte[] body, String signature, String timestamp);
}
