package com.predictiq.members.rest;

import com.predictiq.members.Session;
import java.time.Instant;

/** What somebody needs who was let in. */
public record SessionResponse(
    String memberId,
    String tokenType,
    String accessToken,
    Instant expiresAt,
    String refreshToken,
    Instant refreshExpiresAt) {

  static SessionResponse of(Session session) {
    return new SessionResponse(
        session.member().toString(),
        "Bearer",
        session.accessToken(),
        session.expiresAt(),
        session.refreshToken().text(),
        session.refreshExpiresAt());
  }
}
