package com.predictiq.chain.contracts;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Walks what a stranger wrote before the library reads it: the library believes every length it is
 * told and makes room for it, and goes as deep as it is led.
 */
final class XdrBounds {

  private static final int DEEPEST = 32;
  private static final int CONTRACT_DATA = 6;
  private static final int ACCOUNT_KEY = 36;
  private static final int HASH = 32;

  private final ByteBuffer rest;

  private XdrBounds(byte[] bytes) {
    this.rest = ByteBuffer.wrap(bytes);
  }

  /** An {@code SCVal}, whole and with nothing after it. */
  static byte[] value(String base64) {
    return walked(base64, walk -> walk.value(0));
  }

  /** A {@code LedgerEntryData} of a contract. */
  static byte[] contractData(String base64) {
    return walked(base64, XdrBounds::entry);
  }

  private interface Walk {
    void through(XdrBounds bytes);
  }

  private static byte[] walked(String base64, Walk walk) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      XdrBounds bounds = new XdrBounds(bytes);
      walk.through(bounds);
      if (bounds.rest.hasRemaining()) {
        throw Fields.unreadable("XDR with something after it");
      }
      return bytes;
    } catch (BufferUnderflowException | IllegalArgumentException broken) {
      throw Fields.unreadable("no whole XDR");
    }
  }

  private void entry() {
    if (rest.getInt() != CONTRACT_DATA) {
      throw Fields.unreadable("an entry of no contract");
    }
    skip(Integer.BYTES);
    address();
    value(0);
    skip(Integer.BYTES);
    value(0);
  }

  private void value(int depth) {
    if (depth > DEEPEST) {
      throw Fields.unreadable("XDR too deep");
    }
    int type = rest.getInt();
    switch (type) {
      case 1, 20 -> skip(0);
      case 0, 3, 4 -> skip(Integer.BYTES);
      case 2, 5, 6, 7, 8, 21 -> skip(Long.BYTES);
      case 9, 10 -> skip(2 * Long.BYTES);
      case 11, 12 -> skip(4 * Long.BYTES);
      case 13, 14, 15 -> opaque();
      case 16 -> optional(1, depth);
      case 17 -> optional(2, depth);
      case 18 -> address();
      case 19 -> instance(depth);
      default -> throw Fields.unreadable("a value of an unknown kind");
    }
  }

  private void optional(int values, int depth) {
    if (rest.getInt() != 0) {
      many(values, depth);
    }
  }

  private void many(int values, int depth) {
    long count = rest.getInt();
    if (count < 0 || count * values * Integer.BYTES > rest.remaining()) {
      throw new BufferUnderflowException();
    }
    for (long i = 0; i < count * values; i++) {
      value(depth + 1);
    }
  }

  private void instance(int depth) {
    skip(rest.getInt() == 0 ? HASH : 0);
    optional(2, depth);
  }

  private void address() {
    skip(rest.getInt() == 0 ? ACCOUNT_KEY : HASH);
  }

  private void opaque() {
    int length = rest.getInt();
    if (length < 0 || length > rest.remaining()) {
      throw new BufferUnderflowException();
    }
    skip((length + 3) / 4 * 4);
  }

  private void skip(int bytes) {
    if (bytes > rest.remaining()) {
      throw new BufferUnderflowException();
    }
    rest.position(rest.position() + bytes);
  }
}
