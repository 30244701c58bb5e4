package com.predictiq.mail;

import com.predictiq.kernel.Refusal;

/** Why mail says no. */
public enum MailRefusal implements Refusal {
  TOKEN_INVALID(
      Kind.UNPROCESSABLE, "The link was used before, has expired, or is not one of ours."),
  DEAD_LETTER_NOT_FOUND(Kind.NOT_FOUND, "There is no such mail among those given up."),
  SUPPRESSION_NOT_FOUND(Kind.NOT_FOUND, "Nothing keeps mail from that address."),
  TEMPLATE_NOT_FOUND(Kind.NOT_FOUND, "There is no such kind of mail."),
  SIGNATURE_INVALID(Kind.UNAUTHENTICATED, "The signature is not the provider's, or is too old."),
  WEBHOOK_OFF(Kind.NOT_FOUND, "No public key of the provider is configured.");

  private final Kind kind;
  private final String title;

  MailRefusal(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
