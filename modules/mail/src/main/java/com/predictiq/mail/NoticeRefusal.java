package com.predictiq.mail;

import com.predictiq.kernel.Refusal;

/** Why notices say no. */
public enum NoticeRefusal implements Refusal {
  NOTICE_NOT_FOUND(Kind.NOT_FOUND, "You have no such notice."),
  NOTICE_COMPULSORY(Kind.UNPROCESSABLE, "Notices of this kind cannot be turned off.");

  private final Kind kind;
  private final String title;

  NoticeRefusal(Kind kind, String title) {
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
