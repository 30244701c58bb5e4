package com.predictiq.members.keys;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code t=<unix>,n=<nonce>,v1=<hex>}: when it was signed, a word used once, and the signature. */
final class SignatureHeader {

  private static final Set<String> PARTS = Set.of("t", "n", "v1");
  private static final int LONGEST = 200;

  final long time;
  final String nonce;
  final byte[] signature;

  private SignatureHeader(long time, String nonce, byte[] signature) {
    this.time = time;
    this.nonce = nonce;
    this.signature = signature;
  }

  /** Empty unless each part is there once, is of its form, and nothing else is. */
  static Optional<SignatureHeader> parse(String header) {
    Map<String, String> parts = new HashMap<>();
    for (String part : header.substring(0, Math.min(header.length(), LONGEST)).split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        return Optional.empty();
      }
    }
    boolean whole =
        header.length() <= LONGEST
            && parts.keySet().equals(PARTS)
            && parts.get("t").matches("[0-9]{1,12}")
            && parts.get("n").matches("[!-~]{1,64}")
            && parts.get("v1").matches("[0-9a-fA-F]{64}");
    return whole
        ? Optional.of(
            new SignatureHeader(
                Long.parseLong(parts.get("t")),
                parts.get("n"),
                HexFormat.of().parseHex(parts.get("v1"))))
        : Optional.empty();
  }
}
