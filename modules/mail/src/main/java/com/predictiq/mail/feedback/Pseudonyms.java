package com.predictiq.mail.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A mailbox without its address: a hash with a key made from the installation's secret. Who has
 * only the table can find nobody in it; who is asked about an address can say whether it is there.
 */
public final class Pseudonyms {

  private static final String MAC = "HmacSHA256";
  private static final String PURPOSE = "predictiq mail addresses";

  private final SecretKeySpec key;

  public Pseudonyms(String secret) {
    this.key =
        new SecretKeySpec(
            hash(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC), PURPOSE), MAC);
  }

  /** The same for every spelling that reaches the same mailbox. */
  public byte[] of(String address) {
    return hash(key, address.toLowerCase(Locale.ROOT));
  }

  private static byte[] hash(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
