package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Draft;
import com.predictiq.acceptance.model.Command.Wish;
import java.time.Duration;
import java.util.Optional;

/** The part of the crowd that makes markets. */
class Drafters {

  private final Dice dice;
  private final Sights sights;

  Drafters(Dice dice, Sights sights) {
    this.dice = dice;
    this.sights = sights;
  }

  Command draft() {
    int creator = sights.someoneWith(dice.one("PLAY", "PLAY", "XLM"));
    boolean rich = sights.cash(creator, "XLM").signum() > 0;
    Wish wish = wish(sights.at(creator).reputation, dice.percent(rich ? 50 : 5) ? "XLM" : "PLAY");
    return new Draft(creator, dice.percent(12) ? spoilt(wish) : wish);
  }

  private Wish wish(String reputation, String asset) {
    String model = dice.one("flat", "flat", "none", "p(1-p)", "winnings");
    Optional<ModelMarket> parent = dice.percent(25) ? sights.parent() : Optional.empty();
    return new Wish(
        dice.one(2, 2, 2, 3, 5),
        Duration.ofHours(dice.one(6, 24, 30, 48, 96)),
        Duration.ofHours(dice.one(0, 0, 24, 48)),
        asset,
        model,
        model.equals("none") ? 0 : dice.one(0, 33, 100, 250, 777, 1_000),
        dice.percent(70) ? reputation : "basic",
        dice.one("admin", "admin", "admin", "vote", "vote", "oracle"),
        dice.percent(65) ? "push" : "pull",
        Duration.ofHours(dice.one(1, 12, 24, 72)),
        parent.map(market -> market.number),
        parent.map(market -> dice.below(market.terms.outcomes())));
  }

  /** One thing of it is wrong, or may be. */
  private Wish spoilt(Wish wish) {
    return switch (dice.below(9)) {
      case 0 -> with(wish, dice.one(1, 101), wish.closesIn(), wish.asset(), wish.feeBps());
      case 1 -> with(wish, 2, Duration.ofHours(dice.one(0, -5)), wish.asset(), wish.feeBps());
      case 2 -> with(wish, 2, wish.closesIn(), "GOLD", wish.feeBps());
      case 3 -> with(wish, 2, wish.closesIn(), wish.asset(), 1_001);
      case 4 -> with(wish, 101, Duration.ZERO, wish.asset(), wish.feeBps());
      case 5 -> tier(wish, dice.one("pro", "institutional"));
      case 6 -> under(wish, Optional.of(999), Optional.of(0));
      case 7 -> under(wish, sights.parent().map(market -> market.number), Optional.of(99));
      default -> with(wish, 2, wish.closesIn(), "USDC", wish.feeBps());
    };
  }

  private static Wish with(Wish wish, int outcomes, Duration closesIn, String asset, int feeBps) {
    return new Wish(
        outcomes,
        closesIn,
        wish.resolvesAfter(),
        asset,
        wish.feeModel(),
        feeBps,
        wish.tier(),
        wish.source(),
        wish.payout(),
        wish.window(),
        wish.parent(),
        wish.parentOutcome());
  }

  private static Wish tier(Wish wish, String tier) {
    return new Wish(
        wish.outcomes(),
        wish.closesIn(),
        wish.resolvesAfter(),
        wish.asset(),
        wish.feeModel(),
        wish.feeBps(),
        tier,
        wish.source(),
        wish.payout(),
        wish.window(),
        wish.parent(),
        wish.parentOutcome());
  }

  private static Wish under(Wish wish, Optional<Integer> parent, Optional<Integer> outcome) {
    return new Wish(
        wish.outcomes(),
        wish.closesIn(),
        wish.resolvesAfter(),
        wish.asset(),
        wish.feeModel(),
        wish.feeBps(),
        wish.tier(),
        wish.source(),
        wish.payout(),
        wish.window(),
        parent,
        parent.isPresent() ? outcome : Optional.empty());
  }
}
