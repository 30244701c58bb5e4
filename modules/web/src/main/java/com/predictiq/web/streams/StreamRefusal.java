package com.predictiq.web.streams;

import com.predictiq.kernel.Refusal;

/** Why somebody may not listen. */
enum StreamRefusal implements Refusal {
  ORIGIN_NOT_LISTED(Kind.FORBIDDEN, "The page that asks is neither ours nor on the list."),
  UNKNOWN_OPERATION(
      Kind.MALFORMED,
      "The message is none that is known: auth, subscribe, unsubscribe, resume, ping."),
  TOO_MANY_STREAMS(Kind.TOO_MANY, "You listen to as many streams as one caller may; end one."),
  STREAMS_EXHAUSTED(Kind.UNAVAILABLE, "This node has as many streams as it keeps; try again.");

  private final Kind kind;
  private final String title;

  StreamRefusal(Kind kind, String title) {
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

  @Override
  public boolean retryable() {
    return this == TOO_MANY_STREAMS || this == STREAMS_EXHAUSTED;
  }
}
