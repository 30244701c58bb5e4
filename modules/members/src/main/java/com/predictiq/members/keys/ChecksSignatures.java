package com.predictiq.members.keys;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Whether a call was signed by who has the key, now, and for the first time. The nonce comes last:
 * a stranger, who cannot sign, must not be able to use up somebody's.
 */
@ApplicationScoped
class ChecksSignatures {

  static final Duration WINDOW = Duration.ofMinutes(5);

  /** How far the clocks of two nodes may be apart. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final KeySecrets secrets;
  private final NonceStore nonces;
  private final InstantSource clock;

  @Inject
  ChecksSignatures(KeySecrets secrets, NonceStore nonces, InstantSource clock) {
    this.secrets = secrets;
    this.nonces = nonces;
    this.clock = clock;
  }

  void check(UUID key, List<String> headers, SignedCall call) {
    if (headers.isEmpty()) {
      throw new Rejected(
          MembersRefusal.SIGNATURE_REQUIRED, "Send X-Signature: t=<unix>,n=<nonce>,v1=<hex>.");
    }
    SignatureHeader header = header(headers);
    Instant signedAt = Instant.ofEpochSecond(header.time);
    if (Duration.between(signedAt, clock.instant()).abs().compareTo(WINDOW) > 0) {
      throw new Rejected(
          MembersRefusal.SIGNATURE_OUT_OF_TIME,
          "It may be " + WINDOW.toSeconds() + " seconds from our time; see Date.");
    }
    if (call.isBodyAltered()) {
      throw new Rejected(
          MembersRefusal.SIGNATURE_BODY_ALTERED, "Sign the body you send, or somebody changed it.");
    }
    if (!isOf(call, key, header)) {
      throw mismatch(call, key, header);
    }
    if (!nonces.use(key, header.nonce, signedAt.plus(WINDOW).plus(SKEW))) {
      throw new Rejected(MembersRefusal.SIGNATURE_REPLAYED, "Take a new nonce for each request.");
    }
  }

  private boolean isOf(SignedCall call, UUID key, SignatureHeader header) {
    byte[] right = secrets.signature(key, call.text(header.time, header.nonce));
    return MessageDigest.isEqual(right, header.signature);
  }

  /** Whoever signed the same in another order has the key, and may be told. */
  private Rejected mismatch(SignedCall call, UUID key, SignatureHeader header) {
    return call.reordered().anyMatch(other -> isOf(other, key, header))
        ? new Rejected(
            MembersRefusal.SIGNATURE_QUERY_REORDERED,
            "Sign path?query exactly as it is sent; nobody on the way may sort it.")
        : new Rejected(
            MembersRefusal.SIGNATURE_MISMATCH,
            "Sign t, n, METHOD, path?query as sent and hex(sha256(body)), on a line each.");
  }

  private static SignatureHeader header(List<String> headers) {
    return headers.stream()
        .filter(one -> headers.size() == 1)
        .findFirst()
        .flatMap(SignatureHeader::parse)
        .orElseThrow(
            () ->
                new Rejected(
                    MembersRefusal.SIGNATURE_INCOMPLETE,
                    "t is seconds since 1970, n 1 to 64 visible characters, v1 64 hex digits."));
  }
}
