package com.predictiq.chain.standalone;

import java.util.Optional;

/**
 * What the network says to a transaction: where it was included, or why not.
 *
 * @param inner whether the refusal is of what is inside a bump
 */
record Answer(Optional<Included> included, Optional<Refused> refused, boolean inner) {

  static Answer of(Included included) {
    return new Answer(Optional.of(included), Optional.empty(), false);
  }

  static Answer of(Refused refused, boolean inner) {
    return new Answer(Optional.empty(), Optional.of(refused), inner);
  }
}
