package com.predictiq.web.streams;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far somebody has read: the life of a node, and a place in what it has told. */
record Mark(String epoch, long position) {

  private static final Pattern WIRE = Pattern.compile("([0-9a-f]{16})-(0|[1-9][0-9]{0,17})");

  /** Empty for what is none of ours, which is as good as an id of another node. */
  static Optional<Mark> parse(String text) {
    return Optional.ofNullable(text)
        .map(WIRE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> new Mark(matcher.group(1), Long.parseLong(matcher.group(2))));
  }

  @Override
  public String toString() {
    return epoch + '-' + position;
  }
}
