package com.predictiq.platform.idempotency;

import com.predictiq.platform.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hash of all that a request asks for, in hexadecimal. With a secret, because a body may hold
 * what somebody who has read the table could guess: a password, an address.
 */
record Fingerprint(String hex) {

  private static final String MAC = "HmacSHA256";

  static Fingerprint of(byte[] bytes) {
    return new Fingerprint(HexFormat.of().formatHex(bytes));
  }

  /** The route as it was called, with its query, and the bodies as the house writes them. */
  static Fingerprint of(String secret, String route, List<?> bodies) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
      mac.update(route.getBytes(StandardCharsets.UTF_8));
      for (Object body : bodies) {
        mac.update((byte) '\n');
        mac.update(Json.bytes(body));
      }
      return of(mac.doFinal());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
