package com.predictiq.platform;

import java.util.Set;

/**
 * Fired by whatever changes what callers read, in its transaction: once that has committed, what is
 * remembered under these tags is forgotten, here and on the other nodes.
 *
 * @param atOnce what nobody may read any more
 * @param soon what changes with every stake and is true enough for a quarter of a second: forgotten
 *     when it is that old, so that a crowd of stakes does not make the cache useless
 */
public record AnswersChanged(Set<String> atOnce, Set<String> soon) {

  public static AnswersChanged atOnce(String... tags) {
    return new AnswersChanged(Set.of(tags), Set.of());
  }

  public AnswersChanged andSoon(String... tags) {
    return new AnswersChanged(atOnce, Set.of(tags));
  }
}
