package com.predictiq.members.internal;

import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * The one place that believes a token. It asks nothing of the container: whatever is not exactly a
 * token we have minted, for us, and still good, is nobody's.
 */
@ApplicationScoped
class ReadsTokens {

  private static final int MAX_LENGTH = 2_048;

  /** How far the clocks of two nodes may be apart. */
  private static final long SKEW_SECONDS = 30;

  private final SigningKeys keys;
  private final MembersConfig config;
  private final EndedSessions ended;
  private final InstantSource clock;

  @Inject
  ReadsTokens(SigningKeys keys, MembersConfig config, EndedSessions ended, InstantSource clock) {
    this.keys = keys;
    this.config = config;
    this.ended = ended;
    this.clock = clock;
  }

  Optional<MemberId> read(String token) {
    int first = token.indexOf('.');
    if (token.length() > MAX_LENGTH || first < 0 || token.indexOf('.', first + 1) < 0) {
      return Optional.empty();
    }
    return keys.ofHeader(token.substring(0, first))
        .flatMap(key -> Jwt.verify(token, key))
        .filter(this::isGood)
        .filter(this::isOfOpenSession)
        .flatMap(claims -> MemberId.parse(claims.sub()));
  }

  private boolean isGood(Jwt.Claims claims) {
    long now = clock.instant().getEpochSecond();
    return config.issuer().equals(claims.iss())
        && config.audience().equals(claims.aud())
        && claims.iat() <= now + SKEW_SECONDS
        && now < claims.exp();
  }

  private boolean isOfOpenSession(Jwt.Claims claims) {
    return session(claims).filter(session -> !ended.has(session)).isPresent();
  }

  private static Optional<UUID> session(Jwt.Claims claims) {
    try {
      return Optional.ofNullable(claims.sid()).map(UUID::fromString);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
