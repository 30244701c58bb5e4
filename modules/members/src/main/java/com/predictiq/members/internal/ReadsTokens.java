package com.predictiq.members.internal;

import com.predictiq.members.MemberId;
import com.predictiq.members.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one place that believes a token. It asks nothing of the container: whatever is not exactly a
 * token we have minted, for us, and still good, is nobody's.
 */
@ApplicationScoped
class ReadsTokens implements Tokens {

  private static final int MAX_LENGTH = 2_048;

  private static final int REMEMBERED = 4_096;

  /** How far the clocks of two nodes may be apart. */
  private static final long SKEW_SECONDS = 30;

  private final SigningKeys keys;
  private final MembersConfig config;
  private final EndedSessions ended;
  private final InstantSource clock;
  private final KnownSignatures signatures = new KnownSignatures(REMEMBERED);

  @Inject
  ReadsTokens(SigningKeys keys, MembersConfig config, EndedSessions ended, InstantSource clock) {
    this.keys = keys;
    this.config = config;
    this.ended = ended;
    this.clock = clock;
  }

  @Override
  public Optional<MemberId> member(String token) {
    return read(token);
  }

  Optional<MemberId> read(String token) {
    int first = token.indexOf('.');
    if (token.length() > MAX_LENGTH || first < 0 || token.indexOf('.', first + 1) < 0) {
      return Optional.empty();
    }
    return keys.ofHeader(token.substring(0, first))
        .flatMap(key -> signatures.claims(token, key))
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

  /**
   * Remembers which tokens a key has signed: to find it out again at each request costs more than
   * all else that a stake needs of a processor. Only what stays true is remembered; whether the
   * key, the session and the time are still good is asked by the reader each time. Of two
   * generations the elder is dropped when the younger is full, so strangers cannot fill it: they
   * have no good token.
   */
  static final class KnownSignatures {

    private record Known(PublicKey key, Jwt.Claims claims) {}

    private final int generation;
    private volatile Map<String, Known> young = new ConcurrentHashMap<>();
    private volatile Map<String, Known> old = Map.of();

    /** As many at least, and twice that at most. */
    KnownSignatures(int generation) {
      this.generation = generation;
    }

    /** What the token says, when this key has signed it. */
    Optional<Jwt.Claims> claims(String token, PublicKey key) {
      Known known = young.get(token);
      if (known == null) {
        known = old.get(token);
        remember(token, known);
      }
      if (known != null && known.key.equals(key)) {
        return Optional.of(known.claims);
      }
      Optional<Jwt.Claims> claims = Jwt.verify(token, key);
      claims.ifPresent(good -> remember(token, new Known(key, good)));
      return claims;
    }

    boolean knows(String token) {
      return young.containsKey(token) || old.containsKey(token);
    }

    int size() {
      return young.size() + old.size();
    }

    private void remember(String token, Known known) {
      if (known == null) {
        return;
      }
      if (young.size() >= generation) {
        old = young;
        young = new ConcurrentHashMap<>();
      }
      young.put(token, known);
    }
  }
}
