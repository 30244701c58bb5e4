package com.predictiq.markets;

import com.predictiq.kernel.Refusal;
import java.util.OptionalInt;

/** Why something is not said about a market, in the order in which it is looked at. */
public enum TalkRefusal implements Refusal {
  COMMENT_NOT_FOUND(240, Kind.NOT_FOUND, "There is no such comment."),
  COMMENT_REMOVED(241, Kind.CONFLICT, "The comment was deleted or hidden."),
  NOT_THE_AUTHOR(242, Kind.FORBIDDEN, "Only who wrote a comment deletes it."),
  OWN_COMMENT(243, Kind.CONFLICT, "The comment is your own; delete it instead."),
  ALREADY_REPORTED(244, Kind.CONFLICT, "You have reported the comment already."),
  REPLY_TOO_DEEP(245, Kind.UNPROCESSABLE, "A reply is not replied to; reply to the comment above.");

  private final int number;
  private final Kind kind;
  private final String title;

  TalkRefusal(int number, Kind kind, String title) {
    this.number = number;
    this.kind = kind;
    this.title = title;
  }

  @Override
  public OptionalInt number() {
    return OptionalInt.of(number);
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
