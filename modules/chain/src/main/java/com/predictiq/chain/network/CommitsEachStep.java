package com.predictiq.chain.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** By the container's transactions. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CommitsEachStep implements Commits {

  @Override
  public <T> T call(Supplier<T> step) {
    return step.get();
  }
}
