package com.predictiq.acceptance.tidy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** A rule that a file keeps on its own, and a text that must be caught by it. */
record TidyRule(
    String sentence, Predicate<Path> files, Function<String, List<String>> faults, String canary) {

  @Override
  public String toString() {
    return sentence;
  }
}
