package com.predictiq.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Whether a query is UTF-8 and nothing else. The container reads whatever it cannot decode as
 * another text, so that two callers who asked for different things would be told the same.
 */
final class PlainQuery {

  private static final int HEX = 16;

  private PlainQuery() {}

  static boolean isPlain(String query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
    for (int at = 0; at < query.length(); at++) {
      char sign = query.charAt(at);
      if (sign != '%') {
        bytes.write(sign < 0x80 ? sign : 0xFF);
        continue;
      }
      OptionalInt escaped = escaped(query, at + 1);
      if (escaped.isEmpty()) {
        return false;
      }
      bytes.write(escaped.getAsInt());
      at += 2;
    }
    return isUtf8(bytes.toByteArray());
  }

  private static OptionalInt escaped(String query, int at) {
    if (at + 1 >= query.length()) {
      return OptionalInt.empty();
    }
    int high = Character.digit(query.charAt(at), HEX);
    int low = Character.digit(query.charAt(at + 1), HEX);
    return high < 0 || low < 0 ? OptionalInt.empty() : OptionalInt.of(high * HEX + low);
  }

  private static boolean isUtf8(byte... bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }
}
