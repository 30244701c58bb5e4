package com.predictiq.members.internal;

import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

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
  private final InstantSource clock;

  @Inject
  ReadsTokens(SigningKeys keys, MembersConfig config, InstantSource clock) {
    this.keys = keys;
    this.config = config;
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
        .flatMap(claims -> MemberId.parse(claims.sub()));
  }

  private boolean isGood(Jwt.Claims claims) {
    long now = clock.instant().getEpochSecond();
    return config.issuer().equals(claims.iss())
        && config.audience().equals(claims.aud())
        && claims.iat() <= now + SKEW_SECONDS
        && now < claims.exp();
  }
}
