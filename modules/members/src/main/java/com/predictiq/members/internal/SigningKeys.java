package com.predictiq.members.internal;

import com.predictiq.members.PublicKeys;
import com.predictiq.members.internal.KeyStore.StoredKey;
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
 * The keys by which we know our own tokens. The first node makes one and all share it. When the
 * secret of the installation has changed, the key cannot be opened any more: it is retired, tokens
 * it has signed are still honoured until they expire, and a new one takes its place.
 */
@ApplicationScoped
class SigningKeys implements PublicKeys {

  private static final Logger LOG = Logger.getLogger("predictiq.members");

  /** Longer than any token lives. */
  private static final Duration HONOURED = Duration.ofHours(2);

  /** How often at most a stranger's token makes us look for new keys. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KeyStore store;
  private final Secrets secrets;
  private final SecureRandom chance;
  private final InstantSource clock;

  private volatile SigningKey current;
  private volatile Map<String, ECPublicKey> byHeader = Map.of();
  private volatile Instant lookedAt = Instant.EPOCH;

  @Inject
  SigningKeys(KeyStore store, Secrets secrets, SecureRandom chance, InstantSource clock) {
    this.store = store;
    this.secrets = secrets;
    this.chance = chance;
    this.clock = clock;
  }

  /** A key to sign with. */
  record SigningKey(String id, PrivateKey privateKey) {}

  /** One key of the set as RFC 7517 writes it. */
  private record Jwk(
      String kty, String crv, String use, String alg, String kid, String x, String y) {}

  /** The set. */
  private record Jwks(List<Jwk> keys) {}

  SigningKey current() {
    SigningKey known = current;
    if (known == null) {
      known = store.inUse().flatMap(this::open).orElseGet(this::make);
      lookedAt = Instant.EPOCH;
      current = known;
    }
    return known;
  }

  /** The key that may have signed a token with exactly this header. */
  Optional<ECPublicKey> ofHeader(String header) {
    ECPublicKey known = byHeader.get(header);
    return Optional.ofNullable(known == null ? lookFor(header) : known);
  }

  /** Whoever comes while somebody looks waits for what is found: all may be good members. */
  private synchronized ECPublicKey lookFor(String header) {
    if (!byHeader.containsKey(header) && lookedAt.plus(PATIENCE).isBefore(clock.instant())) {
      byHeader =
          keys().stream()
              .collect(
                  Collectors.toUnmodifiableMap(key -> Jwt.header(key.id), key -> key.publicKey));
      lookedAt = clock.instant();
    }
    return byHeader.get(header);
  }

  @Override
  public String jwks() {
    current();
    return Json.text(new Jwks(keys().stream().map(SigningKeys::jwk).toList()));
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
      store.retire(stored.id, clock.instant());
    }
    return opened;
  }

  private SigningKey make() {
    KeyPair pair = KeyPairs.generate(chance);
    ECPublicKey publicKey = (ECPublicKey) pair.getPublic();
    String id = KeyPairs.thumbprint(publicKey);
    byte[] sealed = KeyPairs.seal(pair.getPrivate(), id, secrets.sealing(), chance);
    store.add(new StoredKey(id, publicKey, sealed), clock.instant());
    return store
        .inUse()
        .flatMap(this::open)
        .orElseThrow(
            () -> new IllegalStateException("nodes with different secrets are starting together"));
  }
}
