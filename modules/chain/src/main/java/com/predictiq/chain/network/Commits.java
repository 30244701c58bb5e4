package com.predictiq.chain.network;

import java.util.function.Supplier;

/** Does one step in a transaction of its own: done and written down, or neither. */
public interface Commits {

  <T> T call(Supplier<T> step);

  default void run(Runnable step) {
    call(
        () -> {
          step.run();
          return null;
        });
  }
}
