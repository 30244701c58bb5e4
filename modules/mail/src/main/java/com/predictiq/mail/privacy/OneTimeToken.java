package com.predictiq.mail.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A token in a mail of ours. Only its hash is stored: 256 bits of chance need no salt, and who
 * reads the table can open nothing.
 */
public record OneTimeToken(String text) {

  private static final int BYTES = 32;
  private static final int LENGTH = 43;

  public static OneTimeToken fresh(SecureRandom chance) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return new OneTimeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Empty for what cannot be one, so that the database is not asked. */
  public static Optional<OneTimeToken> parse(String text) {
    return text != null && text.length() == LENGTH
        ? Optional.of(new OneTimeToken(text))
        : Optional.empty();
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "a token";
  }
}
