package com.predictiq.mail.notices;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Cursors;
import com.predictiq.platform.RequestRefusal;

/** Seals that everybody can read, and nobody opens who does not know the list. */
final class OpenSeals implements Cursors {

  @Override
  public String seal(String list, String position) {
    return list + "|" + position;
  }

  @Override
  public String open(String list, String cursor) {
    if (!cursor.startsWith(list + "|")) {
      throw new Rejected(RequestRefusal.INVALID_CURSOR, "Not sealed for this list.");
    }
    return cursor.substring(list.length() + 1);
  }
}
