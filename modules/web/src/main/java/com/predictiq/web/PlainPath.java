package com.predictiq.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path as the most generous reader could understand it: decoded as often as it is encoded,
 * backslashes for slashes, parameters and dots taken out, in lower case. Good for asking whether
 * somebody could mean a place, and for nothing else.
 */
record PlainPath(String text) {

  private static final int DEEPEST_ENCODING = 5;

  /** What nobody could understand otherwise, as nearly all paths are. */
  private static final Pattern PLAIN = Pattern.compile("(?:/[a-z0-9_-]+)++");

  private static final Pattern STRAY = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}\\s]");

  static PlainPath of(String raw) {
    return PLAIN.matcher(raw).matches() ? new PlainPath(raw) : understood(raw);
  }

  private static PlainPath understood(String raw) {
    String text = raw;
    for (int depth = 0; depth < DEEPEST_ENCODING && text.indexOf('%') >= 0; depth++) {
      text = decoded(text);
    }
    text = INVISIBLE.matcher(text).replaceAll("").replace('\\', '/').toLowerCase(Locale.ROOT);
    Deque<String> segments = new ArrayDeque<>();
    for (String part : text.split("/")) {
      String segment = part.replaceFirst(";.*", "");
      if (segment.equals("..")) {
        segments.pollLast();
      } else {
        String name = segment.replaceFirst("\\.+$", "");
        if (!name.isEmpty()) {
          segments.addLast(name);
        }
      }
    }
    return new PlainPath("/" + String.join("/", segments));
  }

  boolean isIn(String place) {
    return text.equals(place) || text.startsWith(place + "/");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(
        STRAY.matcher(text).replaceAll("").replace("+", "%2b"), StandardCharsets.UTF_8);
  }
}
