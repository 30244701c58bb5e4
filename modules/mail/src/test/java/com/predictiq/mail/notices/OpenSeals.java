package com.predictiq.mail.notices;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Cursors;
import com.predictiq.platform.RequestRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Seals that everybody could make; what was not made for the list is refused. */
final class OpenSeals implements Cursors {

  @Override
  public String seal(String list, String position) {
    byte[] text = (list + "|" + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  @Override
  public String open(String list, String cursor) {
    String text = decoded(cursor);
    if (!text.startsWith(list + "|")) {
      throw new Rejected(RequestRefusal.INVALID_CURSOR, "Not sealed for this list.");
    }
    return text.substring(list.length() + 1);
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }
}
