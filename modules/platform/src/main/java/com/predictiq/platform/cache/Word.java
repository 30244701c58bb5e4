package com.predictiq.platform.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one node tells the others: which tags are stale, at once or soon, and whether Redis still
 * has to be told. On the wire a line of words.
 */
record Word(String from, boolean redisKnows, Set<String> atOnce, Set<String> soon) {

  private static final String SPACE = " ";
  private static final String SOON = "|";
  private static final String KNOWS = "+";
  private static final String OWES = "-";

  String text() {
    List<String> words = new ArrayList<>(List.of(from, redisKnows ? KNOWS : OWES));
    words.addAll(atOnce);
    words.add(SOON);
    words.addAll(soon);
    return String.join(SPACE, words);
  }

  /** Empty for what is none: somebody else may use the channel. */
  static Optional<Word> read(String text) {
    List<String> words = List.of(text.split(SPACE));
    int soon = words.indexOf(SOON);
    if (soon < 2 || !Set.of(KNOWS, OWES).contains(words.get(1))) {
      return Optional.empty();
    }
    return Optional.of(
        new Word(
            words.get(0),
            words.get(1).equals(KNOWS),
            Set.copyOf(words.subList(2, soon)),
            Set.copyOf(words.subList(soon + 1, words.size()))));
  }

  Word to(boolean redis) {
    return new Word(from, redis, atOnce, soon);
  }

  Collection<String> all() {
    List<String> all = new ArrayList<>(atOnce);
    all.addAll(soon);
    return all;
  }
}
