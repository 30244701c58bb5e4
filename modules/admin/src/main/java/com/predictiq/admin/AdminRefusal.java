package com.predictiq.admin;

import com.predictiq.kernel.Refusal;

/**
 * Why the operator's door stays shut. The address is looked at first: somebody at the wrong address
 * must not learn whether a key they try is a good one.
 */
public enum AdminRefusal implements Refusal {
  ADMIN_FORBIDDEN(Kind.FORBIDDEN, "Admin calls are not let in from here."),
  ADMIN_UNAUTHENTICATED(Kind.UNAUTHENTICATED, "Admin calls need an admin credential."),
  JOB_NOT_FOUND(Kind.NOT_FOUND, "There is no job of this name.");

  private final Kind kind;
  private final String title;

  AdminRefusal(Kind kind, String title) {
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
