package com.predictiq.launcher.container;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The head of a request as it came over the wire. Where two servers in a row could understand it
 * differently, one of them can be made to believe that the request of another caller begins inside
 * of it; so what is not plain is not answered.
 */
record RequestHead(String method, String target, boolean spoken, List<Field> fields) {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern PLAIN = Pattern.compile(":[^\\r\\n\\x00]*\\r\\n(\\r\\n)?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TARGET = Pattern.compile("(/|https?://).*");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

  private static final String LENGTH = "content-length";
  private static final String ENCODING = "transfer-encoding";

  /** A header, and every byte from the end of its name to the beginning of the next. */
  record Field(String name, String value, String raw) {}

  /** Whether everybody reads it the same way. */
  boolean isPlain() {
    return spoken
        && TARGET.matcher(target).matches()
        && fields.stream().allMatch(RequestHead::isPlain)
        && isOneOrNone("host", HOST)
        && isOneOrNone(LENGTH, DIGITS)
        && isOneOrNone(ENCODING, Pattern.compile("(?i)chunked"))
        && (values(LENGTH).isEmpty() || values(ENCODING).isEmpty());
  }

  /** Whether its end is found by counting pieces, of which there are several ways. */
  boolean isInPieces() {
    return !values(ENCODING).isEmpty();
  }

  private static boolean isPlain(Field field) {
    return TOKEN.matcher(field.name()).matches() && PLAIN.matcher(field.raw()).matches();
  }

  private boolean isOneOrNone(String name, Pattern form) {
    List<String> values = values(name);
    return values.size() <= 1
        && values.stream().allMatch(value -> form.matcher(value).matches())
        && fields.stream().filter(field -> isCalled(field, name)).allMatch(RequestHead::isTight);
  }

  /**
   * At most one blank in front of the value: the container makes blanks of the end of a line that a
   * value was continued over, and reads what is behind them otherwise than others do.
   */
  private static boolean isTight(Field field) {
    return Pattern.matches(
        ":[ \\t]?" + Pattern.quote(field.value().strip()) + "[ \\t]*\\r\\n(\\r\\n)?", field.raw());
  }

  private static boolean isCalled(Field field, String name) {
    return field.name().toLowerCase(Locale.ROOT).equals(name);
  }

  private List<String> values(String name) {
    return fields.stream()
        .filter(field -> isCalled(field, name))
        .map(field -> field.value().strip())
        .toList();
  }
}
