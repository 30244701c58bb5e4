package com.predictiq.members;

import java.time.Instant;

/** What somebody is given who was let in. */
public record Session(
    MemberId member,
    String accessToken,
    Instant expiresAt,
    RefreshToken refreshToken,
    Instant refreshExpiresAt) {

  @Override
  public String toString() {
    return "a session of " + member;
  }
}
