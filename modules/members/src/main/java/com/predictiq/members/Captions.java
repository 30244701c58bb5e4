package com.predictiq.members;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the things are called that members are told about. Declared here and implemented above, by
 * whoever keeps them; many at a time.
 */
public interface Captions {

  /** Without those that are unknown, or known to nobody but who drafted them. */
  Map<UUID, Caption> of(Collection<UUID> subjects);

  /** A question and its possible answers. */
  record Caption(String title, List<String> outcomes) {

    public Caption {
      outcomes = List.copyOf(outcomes);
    }
  }
}
