package com.predictiq.acceptance.scenario;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What is signed on Stellar, written as RFC 4506 says; values of contracts as the protocol does.
 */
final class Xdr {

  private static final int WORD = 4;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Xdr whole(int... values) {
    for (int value : values) {
      out.writeBytes(ByteBuffer.allocate(WORD).putInt(value).array());
    }
    return this;
  }

  Xdr hyper(long value) {
    out.writeBytes(ByteBuffer.allocate(2 * WORD).putLong(value).array());
    return this;
  }

  Xdr raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Xdr text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    whole(bytes.length).raw(Arrays.copyOf(bytes, (bytes.length + WORD - 1) / WORD * WORD));
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  static Xdr none() {
    return new Xdr().whole(0);
  }

  static Xdr number(long memo) {
    return new Xdr().whole(2).hyper(memo);
  }

  static byte[] word(int value) {
    return new Xdr().whole(3, value).bytes();
  }

  static byte[] number64(long value) {
    return new Xdr().whole(5).hyper(value).bytes();
  }

  static byte[] number128(long value) {
    return new Xdr().whole(10).hyper(0).hyper(value).bytes();
  }

  static byte[] string(String text) {
    return new Xdr().whole(14).text(text).bytes();
  }

  static byte[] list(List<byte[]> values) {
    Xdr list = new Xdr().whole(16, 1, values.size());
    values.forEach(list::raw);
    return list.bytes();
  }

  static byte[] account(byte... key) {
    return new Xdr().whole(18, 0, 0).raw(key).bytes();
  }
}
