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
  SECOND_APPROVAL_REQUIRED(222, Kind.CONFLICT, "A second operator has to want the same."),
  HOLDS_NOT_NAMED(
      Kind.CONFLICT, "Others hold the house too; name every hold that is to be let go."),
  GUARDIANS_HOLD(Kind.CONFLICT, "The guardians hold the house for as long as they vote for it."),
  BREAKER_NOT_TRIPPED(Kind.CONFLICT, "Only a breaker that has opened can be half open."),
  KEY_OF_ANOTHER(Kind.FORBIDDEN, "A key is rotated by the operator it acts for."),
  NOT_A_GUARDIAN(Kind.FORBIDDEN, "Only guardians vote for a pause."),
  CHANGE_NOT_FOUND(Kind.NOT_FOUND, "There is no such change."),
  CHANGE_PENDING(Kind.CONFLICT, "A change of this setting is pending; cancel that one first."),
  CHANGE_OVER(Kind.CONFLICT, "The change is no longer pending."),
  CHANGE_APPROVED(Kind.CONFLICT, "The change has its second approval; it waits for its time.");

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
