package com.predictiq.members.conduct;

import com.predictiq.members.LimitKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One limit a member has agreed with themselves: what it is, and what it becomes when. Loosening
 * waits for a day, so that nobody raises it in the heat of a bad evening; nothing has to happen at
 * its end, because who reads the limit looks at the clock.
 */
record AgreedLimit(LimitKind kind, String asset, long units, Optional<Change> change) {

  static final Duration COOLING = Duration.ofDays(1);

  /** Looser, from then on; without units there is no limit any more. */
  record Change(Optional<Long> units, Instant from) {}

  AgreedLimit(LimitKind kind, String asset, long units) {
    this(kind, asset, units, Optional.empty());
  }

  /** As it is at this time; empty when it has ended. */
  Optional<AgreedLimit> at(Instant now) {
    if (change.isEmpty() || now.isBefore(change.get().from())) {
      return Optional.of(this);
    }
    return change.get().units().map(later -> new AgreedLimit(kind, asset, later));
  }

  /** What was wished for instead; the same wish again does not wait anew. */
  AgreedLimit becomes(Optional<Long> wished, Instant now) {
    if (wished.isPresent() && wished.get() <= units) {
      return new AgreedLimit(kind, asset, wished.get());
    }
    boolean waitsAlready = change.filter(next -> next.units().equals(wished)).isPresent();
    return waitsAlready
        ? this
        : new AgreedLimit(kind, asset, units, Optional.of(new Change(wished, now.plus(COOLING))));
  }
}
