package com.predictiq.members.internal;

import com.predictiq.members.PublicKeys;
import com.predictiq.members.internal.KeyStore.StoredKey;
import com.predictiq.platform.Job;
import com.predictiq.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The keys by which we know our own tokens. The first node makes one and all share it. A key that
 * has served its time is followed by another, which is in the key set for a while before it signs;
 * what the old one has signed is honoured until it expires. The same happens at once when the
 * secret of the installation has changed and the key cannot be opened any more.
 */
@ApplicationScoped
class SigningKeys implements PublicKeys, Job {

  private static final Logger LOG = Logger.getLogger("predictiq.members");

  /** For how long others may keep the key set, and twice that. */
  static final Duration ANNOUNCED = Duration.ofMinutes(10);

  /** Longer than any token lives. */
  private static final Duration HONOURED = Duration.ofHours(2);

  /**
   * How old what we know may be, so that a revoked key opens nothing after five seconds. A
   * stranger's token makes us look no sooner.
   */
  private static final Duration FRESH = Duration.ofSeconds(4);

  private final KeyStore store;
  private final Secrets secrets;
  private final MembersConfig config;
  private final SecureRandom chance;
  private final InstantSource clock;

  private volatile Current current;
  private volatile Map<String, ECPublicKey> byHeader = Map.of();
  private volatile Instant lookedAt = Instant.EPOCH;

  @Inject
  SigningKeys(
      KeyStore store,
      Secrets secrets,
      MembersConfig config,
      SecureRandom chance,
      InstantSource clock) {
    this.store = store;
    this.secrets = secrets;
    this.config = config;
    this.chance = chance;
    this.clock = clock;
  }

  /** A key to sign with. */
  record SigningKey(String id, PrivateKey privateKey) {}

  /** The key that signed when somebody looked. */
  private record Current(SigningKey key, Instant lookedAt) {}

  /** One key of the set as RFC 7517 writes it. */
  private record Jwk(
      String kty, String crv, String use, String alg, String kid, String x, String y) {}

  /** The set. */
  private record Jwks(List<Jwk> keys) {}

  SigningKey current() {
    Current known = current;
    Instant now = clock.instant();
    if (known == null || known.lookedAt.plus(FRESH).isBefore(now)) {
      SigningKey key = store.inUse(now).flatMap(this::open).orElseGet(this::make);
      if (known == null || !known.key.id().equals(key.id())) {
        lookedAt = Instant.EPOCH;
      }
      known = new Current(key, now);
      current = known;
    }
    return known.key;
  }

  @Override
  public String name() {
    return "members.rotates-signing-keys";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  /** Lets another follow a key that has served its time. */
  @Override
  public int run() {
    Instant now = clock.instant();
    Instant old = now.minus(config.signingKey());
    return store.succeed(fresh(), old, now, now.plus(ANNOUNCED)) ? 1 : 0;
  }

  /** The key that may have signed a token with exactly this header. */
  Optional<ECPublicKey> ofHeader(String header) {
    if (lookedAt.plus(FRESH).isBefore(clock.instant())) {
      look();
    }
    return Optional.ofNullable(byHeader.get(header));
  }

  /**
   * Whoever comes while somebody looks does so too: all may be good members, and one after the
   * other they would wait for ever where the database does not answer.
   */
  private void look() {
    byHeader =
        keys().stream()
            .collect(Collectors.toUnmodifiableMap(key -> Jwt.header(key.id), key -> key.publicKey));
    lookedAt = clock.instant();
  }

  @Override
  public String jwks() {
    current();
    return Json.text(new Jwks(keys().stream().map(SigningKeys::jwk).toList()));
  }

  @Override
  public int revokeAll() {
    int revoked = store.revoke(clock.instant());
    current = null;
    lookedAt = Instant.EPOCH;
    return revoked;
  }

  private static Jwk jwk(StoredKey key) {
    return new Jwk(
        "EC",
        "P-256",
        "sig",
        "ES256",
        key.id,
        KeyPairs.x(key.publicKey),
        KeyPairs.y(key.publicKey));
  }

  private List<StoredKey> keys() {
    return store.notRetiredBefore(clock.instant().minus(HONOURED));
  }

  private Optional<SigningKey> open(StoredKey stored) {
    Optional<SigningKey> opened =
        KeyPairs.open(stored.sealedPrivateKey, stored.id, secrets.sealing())
            .map(key -> new SigningKey(stored.id, key));
    if (opened.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The signing key {0} was sealed with another predictiq.platform.secret; it is retired",
          stored.id);
      store.retire(clock.instant());
    }
    return opened;
  }

  private SigningKey make() {
    store.add(fresh(), clock.instant());
    return store
        .inUse(clock.instant())
        .flatMap(this::open)
        .orElseThrow(
            () -> new IllegalStateException("nodes with different secrets are starting together"));
  }

  private StoredKey fresh() {
    KeyPair pair = KeyPairs.generate(chance);
    ECPublicKey publicKey = (ECPublicKey) pair.getPublic();
    String id = KeyPairs.thumbprint(publicKey);
    return new StoredKey(
        id, publicKey, KeyPairs.seal(pair.getPrivate(), id, secrets.sealing(), chance));
  }
}
