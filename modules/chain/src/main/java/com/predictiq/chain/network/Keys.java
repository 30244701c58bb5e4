package com.predictiq.chain.network;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stellar.sdk.KeyPair;

/** Keys that are made from a secret and a purpose, so that one secret is all there is to keep. */
public final class Keys {

  private static final String MAC = "HmacSHA256";

  private Keys() {}

  public static KeyPair derived(String secret, String purpose) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
      return KeyPair.fromSecretSeed(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
