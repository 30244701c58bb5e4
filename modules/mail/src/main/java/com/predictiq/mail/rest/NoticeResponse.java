package com.predictiq.mail.rest;

import com.predictiq.mail.NoticeView;
import java.time.Instant;
import java.util.Optional;

/** One thing that you were told. */
public record NoticeResponse(
    String id,
    String kind,
    String headline,
    String text,
    Optional<String> market,
    Instant at,
    boolean read,
    Optional<Instant> readAt) {

  static NoticeResponse of(NoticeView notice) {
    return new NoticeResponse(
        notice.id().toString(),
        notice.kind().wire(),
        notice.headline(),
        notice.text(),
        notice.market().map(Object::toString),
        notice.at(),
        notice.readAt().isPresent(),
        notice.readAt());
  }
}
