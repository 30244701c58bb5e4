package com.predictiq.admin.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A key that opens the door, kept as its SHA-256 only. The fingerprint, the first 8 of its 64 hex
 * digits, is what logs may show.
 */
final class AdminKey {

  private static final int FINGERPRINT_DIGITS = 8;

  private final byte[] digest;

  private AdminKey(byte[] digest) {
    this.digest = digest;
  }

  static AdminKey of(String key) {
    try {
      byte[] text = key.getBytes(StandardCharsets.UTF_8);
      return new AdminKey(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Takes the same time wherever the first difference is. */
  boolean matches(AdminKey other) {
    return MessageDigest.isEqual(digest, other.digest);
  }

  String fingerprint() {
    return "key:" + HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_DIGITS);
  }
}
