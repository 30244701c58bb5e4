package com.predictiq.wagers.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.wagers.Wagers.Placed;
import java.util.Optional;

/** What became of one stake of several: placed, refused, or neither yet. */
record Answer(Optional<Placed> placed, Optional<Rejected> refused) {

  /** It depends on one before it that is not written yet; to be asked again after that one. */
  static final Answer LATER = new Answer(Optional.empty(), Optional.empty());

  static Answer placed(Placed placed) {
    return new Answer(Optional.of(placed), Optional.empty());
  }

  static Answer refused(Rejected why) {
    return new Answer(Optional.empty(), Optional.of(why));
  }

  boolean isLater() {
    return placed.isEmpty() && refused.isEmpty();
  }

  Placed get() {
    return placed.orElseThrow(refused::orElseThrow);
  }
}
