package com.predictiq.platform.limits;

import com.predictiq.platform.LimitTier;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Whose allowance it is. */
record Subject(String id, LimitTier tier) {

  private static final int NETWORK_BYTES = 8;

  /**
   * An address. Of IPv6 the first 64 bits: who has one address there has 2⁶⁴ of them, and would
   * never meet a limit.
   */
  static Subject of(InetAddress address) {
    String id =
        address instanceof Inet6Address
            ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES) + "/64"
            : address.getHostAddress();
    return new Subject("address:" + id, LimitTier.FREE);
  }

  static Subject recipient(String name) {
    return new Subject("to:" + name, LimitTier.FREE);
  }
}
