package com.predictiq.launcher.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON into maps, lists and texts; numbers, true, false and null stay texts too. As much of
 * it as a proof needs, so that a checker leans on nothing. A name that is said twice is refused:
 * otherwise one file could say two things.
 */
final class JsonText {

  private static final int DEEPEST = 32;
  private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]*)\"");
  private static final Pattern WORD = Pattern.compile("[-+.0-9A-Za-z]+");
  private static final Pattern SPACE = Pattern.compile("\\s*");

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  static Map<?, ?> object(String text) {
    JsonText json = new JsonText(text);
    Object whole = json.value(0);
    json.take(SPACE);
    if (json.at < text.length() || !(whole instanceof Map<?, ?> object)) {
      throw new NotProven("The file holds something else than one proof.");
    }
    return object;
  }

  private Object value(int depth) {
    take(SPACE);
    if (depth > DEEPEST || at >= text.length()) {
      throw malformed();
    }
    return switch (text.charAt(at)) {
      case '{' -> members(depth);
      case '[' -> elements(depth);
      case '"' -> string();
      default -> take(WORD).group();
    };
  }

  private Map<String, Object> members(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    at++;
    while (!closes('}')) {
      String name = string();
      expect(':');
      if (members.putIfAbsent(name, value(depth + 1)) != null) {
        throw new NotProven("The file says '" + name + "' twice.");
      }
    }
    return members;
  }

  private List<Object> elements(int depth) {
    List<Object> elements = new ArrayList<>();
    at++;
    while (!closes(']')) {
      elements.add(value(depth + 1));
    }
    return elements;
  }

  /** Past the end, or past the comma before the next; lenient about one too many. */
  private boolean closes(char end) {
    take(SPACE);
    if (at < text.length() && text.charAt(at) == ',') {
      at++;
      take(SPACE);
    }
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      return true;
    }
    return false;
  }

  private String string() {
    take(SPACE);
    return take(STRING).group(1);
  }

  private void expect(char wanted) {
    take(SPACE);
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw malformed();
    }
    at++;
  }

  private Matcher take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw malformed();
    }
    at = matcher.end();
    return matcher;
  }

  private NotProven malformed() {
    return new NotProven("The file is no JSON at character " + at + ".");
  }
}
