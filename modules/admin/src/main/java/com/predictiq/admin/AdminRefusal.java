package com.predictiq.admin;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/**
 * Why the operator's door stays shut. The address is looked at first: somebody at the wrong address
 * must not learn whether a key they try is a good one.
 */
public enum AdminRefusal implements Refusal {
  ADMIN_FORBIDDEN(Kind.FORBIDDEN, "Admin calls are not let in from here."),
  ADMIN_UNAUTHENTICATED(Kind.UNAUTHENTICATED, "Admin calls need an admin credential."),
  JOB_NOT_FOUND(Kind.NOT_FOUND, "There is no job of this name."),
  SELF_CREDIT(Kind.FORBIDDEN, "Operators give nothing to themselves."),
  SECOND_APPROVAL_REQUIRED(222, Kind.CONFLICT, "A second operator has to want the same.");

  private final OptionalInt number;
  private final Kind kind;
  private final String title;

  AdminRefusal(Kind kind, String title) {
    this.number = OptionalInt.empty();
    this.kind = kind;
    this.title = title;
  }

  AdminRefusal(int number, Kind kind, String title) {
    this.number = OptionalInt.of(number);
    this.kind = kind;
    this.title = title;
  }

  @Override
  public OptionalInt number() {
    return number;
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
