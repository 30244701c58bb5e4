package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document with places for tables, each between two marks; the prose around them is let alone.
 */
record Page(Path file) {

  void put(String mark, String table) throws IOException {
    String begin = "<!-- " + mark + ": begin -->\n";
    String end = "<!-- " + mark + ": end -->";
    String text = Files.readString(file);
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalStateException(file + " has no place for " + mark);
    }
    Files.writeString(file, text.substring(0, from + begin.length()) + table + text.substring(to));
  }
}
