package com.predictiq.markets.rest;

import com.predictiq.markets.ReportedComment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comment as operators see it: with its text, its author's id and the last reasons given. */
public record ReportedCommentResponse(
    String id,
    String market,
    String author,
    String state,
    Optional<String> text,
    Instant at,
    int reports,
    List<String> reasons,
    Optional<String> hiddenBy,
    boolean cleared) {

  static ReportedCommentResponse of(ReportedComment comment) {
    return new ReportedCommentResponse(
        comment.id().toString(),
        comment.market().toString(),
        comment.author().toString(),
        comment.state().name().toLowerCase(Locale.ROOT),
        comment.text(),
        comment.writtenAt(),
        comment.reports(),
        comment.reasons(),
        comment.hiddenBy(),
        comment.cleared());
  }
}
