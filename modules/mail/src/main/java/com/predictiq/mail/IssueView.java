package com.predictiq.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of an issue.
 *
 * @param queued for how many readers it is in the queue, or was
 * @param finishedAt since when it is so for all
 */
public record IssueView(
    UUID id,
    String headline,
    String writtenBy,
    Instant writtenAt,
    Instant sendAfter,
    long queued,
    Optional<Instant> finishedAt) {}
