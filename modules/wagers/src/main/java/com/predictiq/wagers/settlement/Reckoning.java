package com.predictiq.wagers.settlement;

/**
 * The fifth invariant of the books, before a settlement is called done: what was paid or can be
 * claimed, the fees, the rewards and what rounding left over are what was staked.
 */
final class Reckoning {

  private Reckoning() {}

  static void require(Decided decided, Progress end, PositionStore.Totals totals) {
    DoesNotAddUp.require(totals.open() == 0, totals.open() + " positions were passed over");
    same("what was staked", totals.gross(), decided.staked());
    same("what was paid", totals.paid(), end.paid());
    same("the fees on winnings", totals.fees(), end.winningsFees());
    same(
        "what was paid, kept and left over",
        end.paid() + end.winningsFees() + end.stakeFees() + end.rewards() + end.rounding(),
        decided.staked());
    if (decided.refunds()) {
      same("what was given back", end.paid(), decided.staked());
    }
    DoesNotAddUp.require(
        end.rounding() >= 0 && end.rounding() <= decided.positions(),
        "rounding left over " + end.rounding() + " of " + decided.positions() + " positions");
  }

  private static void same(String what, long found, long expected) {
    DoesNotAddUp.require(
        found == expected, "%s is %d and should be %d".formatted(what, found, expected));
  }
}
