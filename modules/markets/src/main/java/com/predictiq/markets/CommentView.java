package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A comment as everybody may see it. Of one that was deleted or hidden the place is left and not
 * the text. The name is what the author calls themselves, or a pseudonym.
 */
public record CommentView(
    CommentId id,
    MarketId market,
    MemberId author,
    String name,
    Optional<CommentId> replyTo,
    State state,
    Optional<String> text,
    Instant writtenAt) {

  /** Whether it can be read. */
  public enum State {
    SHOWN,
    HIDDEN,
    DELETED
  }
}
