package com.predictiq.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some items in order, and the position after which the next page starts, if there is one. */
public record Page<T>(List<T> items, Optional<String> next) {

  public Page {
    items = List.copyOf(items);
  }

  /** Cuts what a store fetched (see {@link PageRequest#fetch()}) to a page. */
  public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, String> position) {
    if (fetched.size() <= request.limit()) {
      return new Page<>(fetched, Optional.empty());
    }
    List<T> items = fetched.subList(0, request.limit());
    return new Page<>(items, Optional.of(position.apply(items.get(items.size() - 1))));
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
