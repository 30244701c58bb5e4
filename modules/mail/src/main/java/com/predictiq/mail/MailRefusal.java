package com.predictiq.mail;

import com.predictiq.kernel.Refusal;

/** Why mail says no. */
public enum MailRefusal implements Refusal {
  TOKEN_INVALID(
      Kind.UNPROCESSABLE, "The link was used before, has expired, or is not one of ours."),
  DEAD_LETTER_NOT_FOUND(Kind.NOT_FOUND, "There is no such mail among those given up.");

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
