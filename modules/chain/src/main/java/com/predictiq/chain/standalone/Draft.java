package com.predictiq.chain.standalone;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a transaction is about to change: all of it, or none. */
final class Draft {

  private final Map<String, HomeAccount> world;
  private final Map<String, Optional<HomeAccount>> changed = new HashMap<>();

  Draft(Map<String, HomeAccount> world) {
    this.world = world;
  }

  /** To be changed by the caller; null when there is none. */
  HomeAccount get(String id) {
    Optional<HomeAccount> mine = changed.get(id);
    if (mine != null) {
      return mine.orElse(null);
    }
    HomeAccount theirs = world.get(id);
    if (theirs == null) {
      return null;
    }
    HomeAccount copy = theirs.copy();
    changed.put(id, Optional.of(copy));
    return copy;
  }

  void add(HomeAccount account) {
    changed.put(account.id, Optional.of(account));
  }

  void remove(String id) {
    changed.put(id, Optional.empty());
  }

  /** Answers with what is different now; empty for who is gone. */
  Map<String, Optional<HomeAccount>> commit() {
    changed.forEach(
        (id, account) -> account.ifPresentOrElse(it -> world.put(id, it), () -> world.remove(id)));
    return Map.copyOf(changed);
  }
}
