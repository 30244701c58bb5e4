package com.predictiq.members.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as it is written: what it is, a prefix by which it is found, and 256 bits of chance. Shows
 * itself to nothing but {@link #text()}.
 */
record KeyText(String prefix, String chance) {

  private static final int PREFIX_BYTES = 6;
  private static final int CHANCE_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("piq_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

  static KeyText fresh(SecureRandom chance) {
    byte[] prefix = new byte[PREFIX_BYTES];
    byte[] secret = new byte[CHANCE_BYTES];
    chance.nextBytes(prefix);
    chance.nextBytes(secret);
    return new KeyText(
        HexFormat.of().formatHex(prefix),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static Optional<KeyText> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new KeyText(form.group(1), form.group(2)))
        : Optional.empty();
  }

  String text() {
    return "piq_" + prefix + "_" + chance;
  }

  @Override
  public String toString() {
    return "piq_" + prefix + "_***";
  }
}
