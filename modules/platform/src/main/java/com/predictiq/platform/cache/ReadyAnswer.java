package com.predictiq.platform.cache;

import com.predictiq.platform.limits.LimitedRoute;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** An answer as it is sent: its bytes, its tag, and the same packed for those who unpack. */
final class ReadyAnswer {

  static final int WORTH_PACKING = 1024;

  private static final int TAG_BYTES = 16;

  private final byte[] body;
  private final String tag;
  private volatile byte[] packed;
  private volatile LimitedRoute route;

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

  /** From now on it may be given without asking that route, which counts it as its own. */
  void servedBy(LimitedRoute door) {
    route = door;
  }

  /** Empty until a route has given it once: who made it in advance knows of none. */
  Optional<LimitedRoute> route() {
    return Optional.ofNullable(route);
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
