package com.predictiq.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address or a CIDR range, of IPv4 or IPv6. Never looks a name up. An IPv4 address written as
 * IPv6 ({@code ::ffff:10.0.0.1}) is the IPv4 address.
 */
public final class AddressRange {

  private static final Pattern V4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final byte[] network;
  private final int prefix;

  private AddressRange(byte[] network, int prefix) {
    this.network = network;
    this.prefix = prefix;
  }

  /** Empty when the text is not an address or range, or has bits set beyond its prefix. */
  public static Optional<AddressRange> parse(String text) {
    String[] parts = text.strip().split("/", -1);
    Optional<InetAddress> address = address(parts[0]);
    if (address.isEmpty() || parts.length > 2) {
      return Optional.empty();
    }
    byte[] bytes = address.get().getAddress();
    int bits = bytes.length * Byte.SIZE;
    int prefix = parts.length == 1 ? bits : prefix(parts[1], bits);
    AddressRange range = new AddressRange(bytes, prefix);
    return prefix < 0 || range.hasBitsBeyondPrefix() ? Optional.empty() : Optional.of(range);
  }

  /** Reads a literal address; a host name is not one. */
  public static Optional<InetAddress> address(String text) {
    if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text)); // a literal: no look-up happens
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    return other.length == network.length && sameBits(other, prefix);
  }

  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/" + prefix;
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int prefix(String text, int bits) {
    if (!text.matches("0|[1-9][0-9]{0,2}")) {
      return -1;
    }
    int prefix = Integer.parseInt(text);
    return prefix <= bits ? prefix : -1;
  }

  private boolean hasBitsBeyondPrefix() {
    byte[] masked = network.clone();
    for (int bit = Math.max(prefix, 0); bit < masked.length * Byte.SIZE; bit++) {
      masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    return !Arrays.equals(masked, network);
  }

  private boolean sameBits(byte[] other, int count) {
    int whole = count / Byte.SIZE;
    int rest = count % Byte.SIZE;
    boolean sameBytes = Arrays.equals(other, 0, whole, network, 0, whole);
    return sameBytes
        && (rest == 0 || ((other[whole] ^ network[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0);
  }
}
