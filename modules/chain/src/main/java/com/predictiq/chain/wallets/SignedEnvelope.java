package com.predictiq.chain.wallets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Network;

/**
 * The bytes of a signed transaction, looked at without reading it: what is signed, and the
 * signatures behind it, which all have the same length. A stranger's XDR may claim to hold a
 * billion operations; it is read only once our own signature was found under it.
 */
final class SignedEnvelope {

  private static final int ENVELOPE_TYPE_TX = 2;
  private static final int MOST_SIGNATURES = 20;
  private static final int HINT_BYTES = 4;
  private static final int SIGNATURE_BYTES = 64;
  private static final int ENTRY_BYTES = HINT_BYTES + Integer.BYTES + SIGNATURE_BYTES;

  private SignedEnvelope() {}

  /** The hash of the transaction, if this key has signed it. */
  static Optional<byte[]> hashIfSignedBy(KeyPair key, String base64, Network network) {
    byte[] bytes = decode(base64);
    if (bytes.length < 2 * Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != ENVELOPE_TYPE_TX) {
      return Optional.empty();
    }
    for (int count = 1; count <= MOST_SIGNATURES; count++) {
      int end = bytes.length - count * ENTRY_BYTES - Integer.BYTES;
      if (end > Integer.BYTES && ByteBuffer.wrap(bytes).getInt(end) == count) {
        byte[] hash = hash(network, bytes, end);
        if (signatures(bytes, end, count).stream().anyMatch(one -> key.verify(hash, one))) {
          return Optional.of(hash);
        }
      }
    }
    return Optional.empty();
  }

  private static List<byte[]> signatures(byte[] bytes, int end, int count) {
    ByteBuffer entries = ByteBuffer.wrap(bytes).position(end + Integer.BYTES);
    List<byte[]> signatures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.getInt(); // the hint, which only helps to guess the key
      byte[] signature = new byte[SIGNATURE_BYTES];
      if (entries.getInt() != SIGNATURE_BYTES) {
        return List.of();
      }
      entries.get(signature);
      signatures.add(signature);
    }
    return signatures;
  }

  /** The network, what kind of thing it is, and the transaction: the first bytes are the kind. */
  private static byte[] hash(Network network, byte[] bytes, int end) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(network.getNetworkId());
      digest.update(bytes, 0, end);
      return digest.digest();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
