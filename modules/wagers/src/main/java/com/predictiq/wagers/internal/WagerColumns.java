package com.predictiq.wagers.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Wagers as the columns of the statement that writes them; they are placed at one moment. */
final class WagerColumns {

  private WagerColumns() {}

  static Object[] of(List<Wager> wagers) {
    return new Object[] {
      texts(wagers, Wager::id),
      texts(wagers, Wager::member),
      texts(wagers, Wager::market),
      texts(wagers, Wager::outcome),
      texts(wagers, wager -> wager.quote().before().outcomes()),
      texts(wagers, wager -> wager.stake().asset().code()),
      texts(wagers, wager -> wager.quote().stake()),
      texts(wagers, wager -> wager.quote().fee()),
      texts(wagers, Wager::reward),
      texts(wagers, wager -> wager.payout().units()),
      texts(wagers, wager -> wager.quote().before().outcome()),
      texts(wagers, wager -> wager.quote().before().total()),
      texts(wagers, Wager::winningsRate),
      optional(wagers, Wager::clientOrderId),
      optional(wagers, Wager::referrer),
      wagers.get(0).placedAt()
    };
  }

  private static String[] texts(List<Wager> wagers, Function<Wager, Object> column) {
    return wagers.stream().map(column).map(String::valueOf).toArray(String[]::new);
  }

  private static String[] optional(List<Wager> wagers, Function<Wager, Optional<?>> column) {
    return wagers.stream()
        .map(wager -> column.apply(wager).map(Object::toString).orElse(null))
        .toArray(String[]::new);
  }
}
