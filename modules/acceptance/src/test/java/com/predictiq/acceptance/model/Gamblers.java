package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Batch;
import com.predictiq.acceptance.model.Command.Wager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of the crowd that stakes. */
class Gamblers {

  private final Dice dice;
  private final Sights sights;
  private Optional<Wager> last = Optional.empty();
  private int keys;

  Gamblers(Dice dice, Sights sights) {
    this.dice = dice;
    this.sights = sights;
  }

  /** Mostly one at a time. */
  Command stake(int market) {
    return dice.percent(10) ? batch(market) : wager(market);
  }

  /** Up to five, all by whoever makes the first. */
  private Batch batch(int market) {
    Wager first = wager(market);
    int others = 1 + dice.below(4);
    Stream<Wager> more = Stream.generate(() -> wager(market)).limit(others);
    return new Batch(
        Stream.concat(Stream.of(first), more.map(wager -> by(first.member(), wager))).toList());
  }

  /** Now and then somebody sends once more what was sent before, or something else with its key. */
  private Wager wager(int market) {
    if (last.isPresent() && dice.percent(4)) {
      return dice.percent(60) ? last.get() : with(last.get(), "77");
    }
    Wager fresh = fresh(market);
    last = Optional.of(fresh);
    return fresh;
  }

  private Wager fresh(int market) {
    Optional<ModelMarket> known = sights.known(market);
    int outcomes = known.map(found -> found.terms.outcomes()).orElse(2);
    String asset = known.map(found -> found.terms.asset()).orElse("PLAY");
    int member =
        known.map(found -> sights.someoneWith(found.terms.asset())).orElseGet(sights::member);
    String amount = amount(member, asset);
    return new Wager(
        member,
        "key-" + keys++,
        market,
        dice.percent(2) ? outcomes : dice.below(outcomes),
        amount,
        asset(asset),
        dice.percent(25) ? Optional.of(sights.memberOrStranger()) : Optional.empty(),
        dice.percent(5) ? Optional.of(dice.one("0.02", "45", "2000")) : Optional.empty());
  }

  private String amount(int member, String asset) {
    if (dice.percent(6)) {
      return dice.one(
          "0",
          "-1",
          "1e3",
          "01",
          "1.123",
          "1.12345678",
          "0.001",
          "0.009",
          "1000001",
          "99999.99",
          "1000000",
          "0.00");
    } else if (dice.percent(4)) {
      return all(member, asset);
    }
    int whole = dice.percent(70) ? dice.below(60) : dice.below(400);
    return whole
        + "."
        + (10 + dice.below(90))
        + (asset.equals("PLAY") ? "" : "00" + dice.below(1000));
  }

  /** Down to the last unit. */
  private String all(int member, String asset) {
    BigInteger cash = sights.cash(member, asset);
    int scale = asset.equals("PLAY") ? 2 : 7;
    return new BigDecimal(cash, scale).toPlainString();
  }

  private Optional<String> asset(String asset) {
    if (dice.percent(70)) {
      return Optional.empty();
    }
    return Optional.of(dice.percent(92) ? asset : dice.one("PLAY", "XLM", "GOLD"));
  }

  private static Wager with(Wager wager, String amount) {
    return of(wager.member(), wager, amount);
  }

  private static Wager by(int member, Wager wager) {
    return of(member, wager, wager.amount());
  }

  private static Wager of(int member, Wager wager, String amount) {
    return new Wager(
        member,
        wager.key(),
        wager.market(),
        wager.outcome(),
        amount,
        wager.asset(),
        wager.referrer(),
        wager.minPayout());
  }
}
