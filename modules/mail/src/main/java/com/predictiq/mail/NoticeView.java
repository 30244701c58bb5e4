package com.predictiq.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One notice as its member reads it, in their language. */
public record NoticeView(
    NoticeId id,
    NoticeKind kind,
    String headline,
    String text,
    Optional<UUID> market,
    Instant at,
    Optional<Instant> readAt) {}
