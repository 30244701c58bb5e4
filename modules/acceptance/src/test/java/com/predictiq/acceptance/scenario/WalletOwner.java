package com.predictiq.acceptance.scenario;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * Somebody with a Stellar wallet, who knows of Stellar what the standards say and has no library
 * for it: what is signed is the hash of the network and the transaction, and signatures are added
 * at the end.
 */
record WalletOwner(KeyPair keys) {

  private static final int ACCOUNT_VERSION = 6 << 3;
  private static final int RAW_KEY = 32;
  private static final int ENTRY = 72;
  private static final int PAYMENT = 128;
  private static final int FEE = 1_000;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  static WalletOwner fresh() {
    try {
      return new WalletOwner(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The strkey of SEP-23. */
  String account() {
    ByteBuffer whole = ByteBuffer.allocate(3 + RAW_KEY).put((byte) ACCOUNT_VERSION).put(raw());
    int crc = crc16(Arrays.copyOf(whole.array(), 1 + RAW_KEY));
    return base32(whole.put((byte) crc).put((byte) (crc >> 8)).array());
  }

  /** Asks for a challenge, signs it and shows it. */
  Answer logInAt(Visitor visitor) {
    return show(visitor, signed(challenge(visitor)));
  }

  Answer challenge(Visitor visitor) {
    return visitor.get("/api/v1/auth/wallet?account=" + account()).is(200);
  }

  static Answer show(Visitor visitor, String transaction) {
    return visitor.post("/api/v1/auth/wallet", body(transaction));
  }

  static String body(String transaction) {
    return "{\"transaction\":\"" + transaction + "\"}";
  }

  String signed(Answer challenge) {
    byte[] envelope = Base64.getDecoder().decode(challenge.field("transaction"));
    byte[] signature = sign(hash(envelope, challenge.field("network_passphrase")));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(Arrays.copyOf(envelope, envelope.length - ENTRY - 4));
    all.writeBytes(new byte[] {0, 0, 0, 2});
    all.writeBytes(Arrays.copyOfRange(envelope, envelope.length - ENTRY, envelope.length));
    all.writeBytes(Arrays.copyOfRange(raw(), RAW_KEY - 4, RAW_KEY));
    all.writeBytes(new byte[] {0, 0, 0, 64});
    all.writeBytes(signature);
    return Base64.getEncoder().encodeToString(all.toByteArray());
  }

  /** A payment of lumens to an account, with a number as memo, that can be submitted. */
  String pays(String to, long stroops, long memo, long sequence, String passphrase) {
    ByteBuffer payment = ByteBuffer.allocate(4 + PAYMENT + 4 + ENTRY);
    payment.putInt(2).putInt(0).put(raw()).putInt(FEE).putLong(sequence); // by us, for so much
    payment.putInt(0).putInt(2).putLong(memo); // at any time, with a number
    payment.putInt(1).putInt(0).putInt(1).putInt(0).put(key(to)).putInt(0).putLong(stroops);
    payment.putInt(0).putInt(1);
    byte[] signature = sign(hash(payment.array(), passphrase));
    payment.put(raw(), RAW_KEY - 4, 4).putInt(64).put(signature);
    return Base64.getEncoder().encodeToString(payment.array());
  }

  private static byte[] hash(byte[] envelope, String passphrase) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] network = sha.digest(passphrase.getBytes(StandardCharsets.UTF_8));
      sha.update(network);
      sha.update(envelope, 0, envelope.length - ENTRY - 4);
      return sha.digest();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private byte[] sign(byte[] hash) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(hash);
      return signature.sign();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The last bytes of the encoding are the key itself. */
  private byte[] raw() {
    byte[] encoded = keys.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
  }

  /** The key inside a strkey. */
  private static byte[] key(String account) {
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < account.length(); i++) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(account.charAt(i))));
    }
    byte[] all = bits.toByteArray();
    int from = all.length - 2 - RAW_KEY;
    return Arrays.copyOfRange(all, from, from + RAW_KEY);
  }

  private static int crc16(byte... bytes) {
    int crc = 0;
    for (byte one : bytes) {
      for (int bit = 7; bit >= 0; bit--) {
        int top = (crc >> 15) ^ ((one >> bit) & 1);
        crc = ((crc << 1) & 0xffff) ^ (top == 1 ? 0x1021 : 0);
      }
    }
    return crc;
  }

  private static String base32(byte... bytes) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < bytes.length * 8; bit += 5) {
      int value = 0;
      for (int i = bit; i < bit + 5; i++) {
        value = (value << 1) | ((bytes[i / 8] >> (7 - i % 8)) & 1);
      }
      text.append(ALPHABET.charAt(value));
    }
    return text.toString();
  }
}
