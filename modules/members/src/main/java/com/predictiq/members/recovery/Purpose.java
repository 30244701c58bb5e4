package com.predictiq.members.recovery;

import java.util.Locale;

/** What a link is good for; a link for one thing is none for another. */
enum Purpose {
  PASSWORD,
  ADDRESS;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
