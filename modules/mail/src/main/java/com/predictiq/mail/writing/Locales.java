package com.predictiq.mail.writing;

import com.predictiq.mail.Letter;
import com.predictiq.mail.MailKind;
import java.util.Locale;

/** Which language a mail is in: the one asked for, else the same without its region, else ours. */
final class Locales {

  private Locales() {}

  static String nearest(MailKind kind, String asked) {
    String tag = Locale.forLanguageTag(asked).toLanguageTag();
    String language = Locale.forLanguageTag(asked).getLanguage();
    if (exists(kind, tag)) {
      return tag;
    }
    return exists(kind, language) ? language : Letter.DEFAULT_LOCALE;
  }

  /** A tag that Java made holds letters, digits and dashes, and leads into no other directory. */
  private static boolean exists(MailKind kind, String locale) {
    return !locale.isEmpty() && Sheet.class.getResource(Sheet.path(locale, kind, "txt")) != null;
  }
}
