package com.predictiq.markets.rest;

import com.predictiq.markets.CommentId;
import com.predictiq.markets.CommentView;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A comment as everybody sees it; without text when it was deleted or hidden. */
public record CommentResponse(
    String id,
    String market,
    String author,
    boolean own,
    Optional<String> replyTo,
    String state,
    Optional<String> text,
    Instant at) {

  static CommentResponse of(CommentView comment, Optional<MemberId> reader) {
    return new CommentResponse(
        comment.id().toString(),
        comment.market().toString(),
        comment.name(),
        reader.filter(comment.author()::equals).isPresent(),
        comment.replyTo().map(CommentId::toString),
        comment.state().name().toLowerCase(Locale.ROOT),
        comment.text(),
        comment.writtenAt());
  }
}
