package com.predictiq.members;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Stellar account by its public key ({@code G…}). Not a muxed address, which names somebody
 * inside an account, and not a contract, which cannot sign.
 */
public record WalletAddress(String text) {

  private static final Pattern FORM = Pattern.compile("G[A-D][A-Z2-7]{54}");
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int CRC_16_XMODEM = 0x1021;

  public WalletAddress {
    if (!FORM.matcher(text).matches() || !isWhole(text)) {
      throw new IllegalArgumentException("not the address of a Stellar account");
    }
  }

  /** Empty when it is none, or misspelt: the address carries a checksum. */
  public static Optional<WalletAddress> parse(String text) {
    return FORM.matcher(text).matches() && isWhole(text)
        ? Optional.of(new WalletAddress(text))
        : Optional.empty();
  }

  /** The last two of the 35 bytes are the CRC-16 (XMODEM) of those before, the lower first. */
  private static boolean isWhole(String text) {
    byte[] bytes = base32(text);
    int crc = 0;
    for (int i = 0; i < bytes.length - 2; i++) {
      crc ^= (bytes[i] & 0xff) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = ((crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ CRC_16_XMODEM) & 0xffff;
      }
    }
    int told = (bytes[bytes.length - 2] & 0xff) | (bytes[bytes.length - 1] & 0xff) << 8;
    return crc == told;
  }

  /** 56 characters are exactly 35 bytes. */
  private static byte[] base32(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    long bits = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      bits = bits << 5 | ALPHABET.indexOf(text.charAt(i));
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[at++] = (byte) (bits >> held);
      }
    }
    return bytes;
  }

  @Override
  public String toString() {
    return text;
  }
}
