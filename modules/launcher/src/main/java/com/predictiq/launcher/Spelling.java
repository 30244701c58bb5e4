package com.predictiq.launcher;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.Collection;

/** Finds the name somebody most likely meant. */
final class Spelling {

  private Spelling() {}

  static String nearest(String word, Collection<String> names) {
    return names.stream()
        .min(comparingInt((String name) -> distance(word, name)).thenComparing(naturalOrder()))
        .orElseThrow();
  }

  /** How many letters have to be added, dropped or changed (Levenshtein). */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
