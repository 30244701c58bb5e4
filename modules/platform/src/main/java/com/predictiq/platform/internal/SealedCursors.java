package com.predictiq.platform.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Cursors;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A position, then half an HMAC-SHA-256 over the list's name and the position. */
@ApplicationScoped
class SealedCursors implements Cursors {

  private static final String MAC = "HmacSHA256";
  private static final int SEAL_BYTES = 16;
  private static final int MAX_LENGTH = 512;

  private final SecretKeySpec key;

  @Inject
  SealedCursors(PlatformConfig config) {
    this.key = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), MAC);
  }

  @Override
  public String seal(String list, String position) {
    byte[] text = position.getBytes(StandardCharsets.UTF_8);
    byte[] sealed =
        ByteBuffer.allocate(SEAL_BYTES + text.length).put(mac(list, text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  @Override
  public String open(String list, String cursor) {
    byte[] sealed = decode(cursor);
    byte[] text = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
    if (!MessageDigest.isEqual(mac(list, text), Arrays.copyOf(sealed, SEAL_BYTES))) {
      throw refused();
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] decode(String cursor) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(cursor);
      if (cursor.length() <= MAX_LENGTH && sealed.length >= SEAL_BYTES) {
        return sealed;
      }
    } catch (IllegalArgumentException notBase64) {
      // refused below, in the same words
    }
    throw refused();
  }

  private byte[] mac(String list, byte[] text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(text), SEAL_BYTES);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static Rejected refused() {
    return new Rejected(
        RequestRefusal.INVALID_CURSOR, "Start again without cursor, or use next_cursor as given.");
  }
}
