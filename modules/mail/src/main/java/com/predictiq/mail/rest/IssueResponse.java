package com.predictiq.mail.rest;

import com.predictiq.mail.IssueView;
import java.time.Instant;
import java.util.Optional;

/** An issue, and for how many readers it is in the queue or was. */
public record IssueResponse(
    String id,
    String headline,
    String writtenBy,
    Instant writtenAt,
    Instant sendAfter,
    long queued,
    Optional<Instant> finishedAt) {

  static IssueResponse of(IssueView issue) {
    return new IssueResponse(
        issue.id().toString(),
        issue.headline(),
        issue.writtenBy(),
        issue.writtenAt(),
        issue.sendAfter(),
        issue.queued(),
        issue.finishedAt());
  }
}
