package com.predictiq.oracle.rest;

import com.predictiq.oracle.FeedView;
import java.time.Duration;
import java.util.Optional;

/** A feed with its newest reading. Without one nothing was ever read. */
public record FeedResponse(
    String id,
    String source,
    String symbol,
    Optional<ReadingResponse> latest,
    Optional<Long> ageSeconds) {

  static FeedResponse of(FeedView feed) {
    return new FeedResponse(
        feed.id().value(),
        feed.source(),
        feed.symbol(),
        feed.latest().map(ReadingResponse::of),
        feed.age().map(Duration::toSeconds));
  }
}
