package com.predictiq.kernel;

import java.util.List;
import java.util.Optional;

/** The head of a request, for whoever needs no more of it, wherever it was read. */
public interface Asked {

  String method();

  /** As it was written: nothing is unescaped. */
  String path();

  /** As it was written, without the question mark. */
  Optional<String> query();

  /** The address at the other end of the connection, which may be a proxy's. */
  String peer();

  /** The first of this name. */
  Optional<String> field(String name);

  /** All of this name, in their order. */
  List<String> fields(String name);

  /** Path and query in one, as letter for letter they were asked for. */
  default String target() {
    return query().map(query -> path() + '?' + query).orElseGet(this::path);
  }
}
