package com.predictiq.members.internal;

import com.predictiq.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/** Keys for purposes of this module, all derived from the one secret of the installation. */
@ApplicationScoped
class Secrets {

  private static final String MAC = "HmacSHA256";

  private final SecretKeySpec root;

  @Inject
  Secrets(Config config) {
    String secret =
        Settings.of(config, "platform").requiredText("secret", "members' keys come from it");
    this.root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
  }

  /** A key for AES that opens what this installation has sealed. */
  SecretKey sealing() {
    return new SecretKeySpec(mac(root, "members: sealing of signing keys"), "AES");
  }

  /** A hash by which an address is found again, but not guessed without the secret. */
  byte[] addressHash(String address) {
    return mac(new SecretKeySpec(mac(root, "members: hashes of addresses"), MAC), address);
  }

  /** The hash of a token that is itself long and random, so that it needs no key. */
  static byte[] tokenHash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
