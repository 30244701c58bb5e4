package com.predictiq.launcher.container;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a request as it came over the wire. Where two servers in a row could understand it
 * differently, one of them can be made to believe that the request of another caller begins inside
 * of it; so what is not plain is not answered.
 */
record RequestHead(String method, String target, boolean spoken, List<Field> fields) {

  private static final String TOKEN_SIGNS = "!#$%&'*+.^_`|~-";
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TARGET = Pattern.compile("(/|https?://).*");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
  private static final Pattern CHUNKED = Pattern.compile("(?i)chunked");

  private static final String END = "\r\n";
  private static final String LENGTH = "content-length";
  private static final String ENCODING = "transfer-encoding";

  /** A header, and every byte from the end of its name to the beginning of the next. */
  record Field(String name, String value, String raw) {}

  /**
   * Whether everybody reads it the same way. Each request comes by here, so what is asked of every
   * byte is asked without expressions.
   */
  boolean isPlain() {
    return spoken
        && TARGET.matcher(target).matches()
        && areAllPlain()
        && isOneOrNone("host", HOST)
        && isOneOrNone(LENGTH, DIGITS)
        && isOneOrNone(ENCODING, CHUNKED)
        && (!has(LENGTH) || !has(ENCODING));
  }

  /** Whether its end is found by counting pieces, of which there are several ways. */
  boolean isInPieces() {
    return has(ENCODING);
  }

  private boolean areAllPlain() {
    for (Field field : fields) {
      if (!isToken(field.name()) || !isOneLine(field.raw())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isToken(String name) {
    for (int at = 0; at < name.length(); at++) {
      char sign = name.charAt(at);
      boolean letterOrDigit =
          (sign >= 'a' && sign <= 'z')
              || (sign >= 'A' && sign <= 'Z')
              || (sign >= '0' && sign <= '9');
      if (!letterOrDigit && TOKEN_SIGNS.indexOf(sign) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** A colon, a value, and the end of the line; after the last field an empty line too. */
  private static boolean isOneLine(String raw) {
    int end = raw.indexOf('\r');
    return raw.startsWith(":")
        && raw.indexOf('\0') < 0
        && raw.indexOf('\n') == end + 1
        && isEnd(raw, end);
  }

  private static boolean isEnd(String raw, int at) {
    return at >= 0
        && raw.startsWith(END, at)
        && (raw.length() == at + 2 || (raw.length() == at + 4 && raw.endsWith(END)));
  }

  private boolean isOneOrNone(String name, Pattern form) {
    int found = 0;
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        found++;
        if (found > 1 || !form.matcher(field.value().strip()).matches() || !isTight(field)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * At most one blank in front of the value: the container makes blanks of the end of a line that a
   * value was continued over, and reads what is behind them otherwise than others do.
   */
  private static boolean isTight(Field field) {
    String raw = field.raw();
    String value = field.value().strip();
    int at = isBlank(raw, 1) ? 2 : 1;
    if (!raw.startsWith(value, at)) {
      return false;
    }
    at += value.length();
    while (isBlank(raw, at)) {
      at++;
    }
    return isEnd(raw, at);
  }

  private static boolean isBlank(String raw, int at) {
    return at < raw.length() && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t');
  }

  private boolean has(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
