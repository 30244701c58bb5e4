package com.predictiq.acceptance.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a house says to a command. */
public sealed interface Reply {

  /** It was done, and this is what the caller was told. */
  record Done(Map<String, String> facts) implements Reply {

    static final Done SILENTLY = new Done(Map.of());

    public Done {
      facts = Map.copyOf(facts);
    }

    @Override
    public String toString() {
      return "done " + new TreeMap<>(facts);
    }
  }

  /** It was not, for this reason, and nothing has changed. */
  record Refused(String code) implements Reply {

    @Override
    public String toString() {
      return "refused: " + code;
    }
  }

  static Reply done() {
    return Done.SILENTLY;
  }

  static Reply done(Map<String, String> facts) {
    return new Done(facts);
  }

  /** What was said to each part, in their order. */
  static Reply each(List<Reply> replies) {
    return done(
        IntStream.range(0, replies.size())
            .boxed()
            .collect(Collectors.toMap("part %03d"::formatted, i -> replies.get(i).toString())));
  }

  default boolean refused() {
    return this instanceof Refused;
  }
}
