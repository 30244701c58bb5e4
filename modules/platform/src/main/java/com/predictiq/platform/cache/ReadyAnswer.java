package com.predictiq.platform.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** An answer as it is sent: its bytes, its tag, and the same packed for those who unpack. */
final class ReadyAnswer {

  static final int WORTH_PACKING = 1024;

  private static final int TAG_BYTES = 16;

  private final byte[] body;
  private final String tag;
  private volatile byte[] packed;

  ReadyAnswer(byte[] body) {
    this.body = body;
    this.tag = digest(body);
  }

  /** Under what name the answer to a path lies. */
  static String key(String path) {
    return "answer:" + path;
  }

  static ReadyAnswer read(String text) {
    return new ReadyAnswer(text.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  String tag() {
    return tag;
  }

  byte[] body() {
    return body;
  }

  boolean isWorthPacking() {
    return body.length > WORTH_PACKING;
  }

  /** Packed when somebody first wants it so, and kept. */
  byte[] packed() {
    if (packed == null) {
      packed = pack(body);
    }
    return packed;
  }

  private static byte[] pack(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static String digest(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
