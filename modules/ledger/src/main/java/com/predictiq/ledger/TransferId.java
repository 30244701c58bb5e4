package com.predictiq.ledger;

import java.util.UUID;

/** Names one transfer. Later ones sort behind earlier ones, as far as the clocks agree. */
public record TransferId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
