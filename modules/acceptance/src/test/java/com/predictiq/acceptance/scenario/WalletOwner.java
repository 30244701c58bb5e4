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
import java.util.List;

/**
 * Somebody with a Stellar wallet, who knows of Stellar what the standards say and has no library
 * for it: what is signed is the hash of the network and the transaction, and signatures are added
 * at the end.
 */
record WalletOwner(KeyPair keys) {

  private static final int ACCOUNT_VERSION = 6 << 3;
  private static final int RAW_KEY = 32;
  private static final int ENTRY = 72;
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
    Xdr payment = new Xdr().whole(1, 0).raw(key(to)).whole(0).hyper(stroops);
    return signed(Xdr.number(memo), payment, sequence, passphrase);
  }

  /** Lumens set aside for an account to fetch at any time, with a number as memo. */
  String setsAside(String forWhom, long stroops, long memo, long sequence, String passphrase) {
    Xdr balance = new Xdr().whole(14, 0).hyper(stroops).whole(1, 0, 0).raw(key(forWhom)).whole(0);
    return signed(Xdr.number(memo), balance, sequence, passphrase);
  }

  /** A call of a contract, by no name but our own. */
  String calls(
      String contract, String function, long sequence, String passphrase, List<byte[]> given) {
    Xdr call = new Xdr().whole(24, 0, 1).raw(key(contract)).text(function).whole(given.size());
    given.forEach(call::raw);
    return signed(Xdr.none(), call.whole(0), sequence, passphrase);
  }

  /** Ourselves, as contracts know us. */
  byte[] asValue() {
    return Xdr.account(raw());
  }

  /** One operation, for so much, at any time. */
  private String signed(Xdr memo, Xdr operation, long sequence, String passphrase) {
    byte[] body =
        new Xdr()
            .whole(2, 0)
            .raw(raw())
            .whole(FEE)
            .hyper(sequence)
            .whole(0)
            .raw(memo.bytes())
            .whole(1, 0)
            .raw(operation.bytes())
            .whole(0)
            .bytes();
    byte[] signature = sign(hash(Arrays.copyOf(body, body.length + 4 + ENTRY), passphrase));
    byte[] hint = Arrays.copyOfRange(raw(), RAW_KEY - 4, RAW_KEY);
    Xdr envelope = new Xdr().raw(body).whole(1).raw(hint).whole(signature.length).raw(signature);
    return Base64.getEncoder().encodeToString(envelope.bytes());
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
