package com.predictiq.members;

import com.predictiq.kernel.Refusal;

/** Why somebody is not let in. The order is the order of the checks. */
public enum MembersRefusal implements Refusal {
  UNAUTHENTICATED(Kind.UNAUTHENTICATED, "This needs a valid member token."),
  INVALID_EMAIL(Kind.MALFORMED, "That is not an e-mail address."),
  WEAK_PASSWORD(Kind.MALFORMED, "The password is too easy to guess."),
  LOG_IN_LOCKED(
      Kind.TOO_MANY, "Too many failed log-ins for this address; wait as Retry-After says.", true),
  TOO_BUSY(Kind.UNAVAILABLE, "Too many are logging in at this moment; try again shortly.", true),
  EMAIL_TAKEN(Kind.CONFLICT, "There is a member with this e-mail address; log in instead."),
  WRONG_CREDENTIALS(Kind.UNAUTHENTICATED, "E-mail address and password do not belong together."),
  INVALID_REFRESH_TOKEN(Kind.UNAUTHENTICATED, "The refresh token is not valid; log in again."),
  MEMBER_NOT_FOUND(Kind.NOT_FOUND, "There is no such member.");

  private final Kind kind;
  private final String title;
  private final boolean retryable;

  MembersRefusal(Kind kind, String title) {
    this(kind, title, false);
  }

  MembersRefusal(Kind kind, String title, boolean retryable) {
    this.kind = kind;
    this.title = title;
    this.retryable = retryable;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean retryable() {
    return retryable;
  }
}
