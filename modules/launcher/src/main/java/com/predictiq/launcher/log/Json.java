package com.predictiq.launcher.log;

import java.util.Map;
import java.util.stream.Collectors;

/** As much JSON as a log line needs. */
final class Json {

  private static final int FIRST_PRINTABLE = 0x20;

  private Json() {}

  static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> string(field.getKey()) + ":" + string(String.valueOf(field.getValue())))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String string(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(letter -> append(json, (char) letter));
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char letter) {
    switch (letter) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (letter < FIRST_PRINTABLE) {
          json.append("\\u%04x".formatted((int) letter));
        } else {
          json.append(letter);
        }
      }
    }
  }
}
