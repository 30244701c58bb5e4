package com.predictiq.members.keys;

import com.predictiq.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * What the secret of the installation makes of keys: the hash that is kept of one, and the secret
 * that signs for it, which is made anew from its id whenever it is needed and kept nowhere.
 */
@ApplicationScoped
class KeySecrets {

  private static final String MAC = "HmacSHA256";

  private final byte[] hashing;
  private final byte[] signing;

  @Inject
  KeySecrets(Config config) {
    byte[] root =
        Settings.of(config, "platform")
            .requiredText("secret", "API keys are hashed with it")
            .getBytes(StandardCharsets.UTF_8);
    this.hashing = mac(root, "members: hashes of API keys");
    this.signing = mac(root, "members: signing secrets of API keys");
  }

  byte[] hash(KeyText key) {
    return mac(hashing, key.text());
  }

  /** In hexadecimal, because that is how a shell hands a key to its tools. */
  String signingSecret(UUID key) {
    return HexFormat.of().formatHex(mac(signing, key.toString()));
  }

  /** What the signature of a text has to be. */
  byte[] signature(UUID key, String text) {
    return mac(mac(signing, key.toString()), text);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
