package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comment as the house sees it: with its text as long as there is one, and what is said of it.
 */
public record ReportedComment(
    CommentId id,
    MarketId market,
    MemberId author,
    CommentView.State state,
    Optional<String> text,
    Instant writtenAt,
    int reports,
    List<String> reasons,
    Optional<String> hiddenBy,
    boolean cleared) {

  public ReportedComment {
    reasons = List.copyOf(reasons);
  }
}
