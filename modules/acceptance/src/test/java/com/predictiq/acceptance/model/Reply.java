package com.predictiq.acceptance.model;

import java.util.Map;
import java.util.TreeMap;

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

  default boolean refused() {
    return this instanceof Refused;
  }
}
