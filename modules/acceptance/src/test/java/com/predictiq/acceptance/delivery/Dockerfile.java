package com.predictiq.acceptance.delivery;

import java.util.List;
import java.util.stream.Stream;

/** The instructions of a Dockerfile, one a line, without comments. */
record Dockerfile(List<String> instructions) {

  static Dockerfile of(String text) {
    String joined = text.replaceAll("(?m)^#.*\\n", "").replaceAll("\\\\\\n\\s*", " ");
    return new Dockerfile(joined.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
  }

  /** What follows the word, in order, in all stages. */
  Stream<String> all(String word) {
    return instructions.stream()
        .filter(instruction -> instruction.startsWith(word + " "))
        .map(instruction -> instruction.substring(word.length()).strip());
  }

  /** The stage that ships. */
  Dockerfile last() {
    int from = 0;
    for (int at = 0; at < instructions.size(); at++) {
      from = instructions.get(at).startsWith("FROM ") ? at : from;
    }
    return new Dockerfile(instructions.subList(from, instructions.size()));
  }
}
