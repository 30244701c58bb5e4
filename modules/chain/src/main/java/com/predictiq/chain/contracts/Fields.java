package com.predictiq.chain.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a stranger sent, taken at no word: a field is there and of its kind, or all is unreadable.
 */
record Fields(Map<?, ?> named) {

  static Fields of(Object value) {
    if (value instanceof Map<?, ?> named) {
      return new Fields(named);
    }
    throw unreadable("an object is missing");
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> unreadable(name + " is no text"));
  }

  Optional<String> optionalText(String name) {
    return named.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Not below zero; some servers write numbers as texts. */
  long whole(String name) {
    Object value = named.get(name);
    String digits = value instanceof Number || value instanceof String ? value.toString() : "";
    if (!digits.matches("[0-9]{1,18}")) {
      throw unreadable(name + " is no whole number");
    }
    return Long.parseLong(digits);
  }

  Optional<Instant> seconds(String name) {
    return named.get(name) == null
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(Math.min(whole(name), 32_503_680_000L)));
  }

  List<?> list(String name) {
    if (named.get(name) instanceof List<?> list) {
      return list;
    }
    throw unreadable(name + " is no list");
  }

  boolean has(String name) {
    return named.get(name) != null;
  }

  static RpcFailed unreadable(String why) {
    return new RpcFailed(RpcFault.UNREADABLE, why);
  }
}
