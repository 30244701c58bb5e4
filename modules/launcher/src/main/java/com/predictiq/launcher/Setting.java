package com.predictiq.launcher;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something an operator may set: its variable, what holds when it is not given, and its purpose.
 */
record Setting(String variable, String fallback, String purpose) {

  private static final Pattern SECRET =
      Pattern.compile("(^|_)(SECRETS?|KEYS?|TOKENS?|PASSWORDS?|PEPPER|SEED)(_|$)");

  /** A key of a module, under the name MicroProfile Config looks for in the environment. */
  static Setting ofKey(String key, String fallback) {
    return new Setting(variable(key), fallback, key);
  }

  static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  boolean isSecret() {
    return SECRET.matcher(variable).find();
  }

  /** The value as it may be shown: secrets masked, passwords taken out of addresses. */
  String shown(String value) {
    if (value.isEmpty()) {
      return "";
    }
    return isSecret() ? "***" : value.replaceAll("(://[^/:@]*):[^@/]*@", "$1:***@");
  }
}
