package com.predictiq.members.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** What we do with keys on the curve P-256, in the words of the JDK. */
final class KeyPairs {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int COORDINATE_BYTES = 32;

  private KeyPairs() {}

  static KeyPair generate(SecureRandom chance) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), chance);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static ECPublicKey publicKey(byte[] encoded) {
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a stored public key cannot be read", broken);
    }
  }

  /** Seals a private key for the database; the id is bound to it. */
  static byte[] seal(PrivateKey key, String id, SecretKey sealing, SecureRandom chance) {
    byte[] nonce = new byte[NONCE_BYTES];
    chance.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, sealing, nonce, id).doFinal(key.getEncoded());
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Empty when it was sealed with another secret, for another id, or changed since. */
  static Optional<PrivateKey> open(byte[] sealed, String id, SecretKey sealing) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      byte[] encoded =
          cipher(Cipher.DECRYPT_MODE, sealing, nonce, id)
              .doFinal(sealed, NONCE_BYTES, Math.max(0, sealed.length - NONCE_BYTES));
      return Optional.of(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  /** The thumbprint of RFC 7638, which makes the id of a key a fact and not a choice. */
  static String thumbprint(ECPublicKey key) {
    String jwk = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}";
    try {
      return base64(
          MessageDigest.getInstance("SHA-256")
              .digest(jwk.formatted(x(key), y(key)).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static String x(ECPublicKey key) {
    return coordinate(key.getW().getAffineX());
  }

  static String y(ECPublicKey key) {
    return coordinate(key.getW().getAffineY());
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray(); // a sign byte in front, or too few, but never both
    byte[] fixed = new byte[COORDINATE_BYTES];
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
    return base64(fixed);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String id)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
