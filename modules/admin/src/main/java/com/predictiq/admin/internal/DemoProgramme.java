package com.predictiq.admin.internal;

import com.predictiq.markets.MarketDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a visitor of the demo finds: people, questions that close soon and late, some stakes. */
final class DemoProgramme {

  /** Published in the README: a demo has nothing to protect. */
  static final String PASSWORD = "demo-password-1";

  /** The least there is: somebody who tries things out should see a market end. */
  private static final int WINDOW_SECONDS = 60;

  static final List<String> PEOPLE = List.of("Alice", "Bob", "Carol", "Dave");

  /** What a price has to do at a feed that needs no network. */
  record DemoPrice(String feed, String comparison, List<Integer> perMille) {

    /** The bounds, as shares of the price there is now. */
    List<String> bounds(BigDecimal now) {
      return perMille.stream()
          .map(share -> now.multiply(BigDecimal.valueOf(share, 3)))
          .map(bound -> bound.setScale(Math.min(now.scale(), 8), RoundingMode.HALF_EVEN))
          .map(BigDecimal::toPlainString)
          .toList();
    }
  }

  /** A question, and how long after the opening it closes and is decided. */
  record DemoMarket(
      String title,
      String description,
      List<String> outcomes,
      String category,
      List<String> tags,
      Duration closesAfter,
      Duration decidedAfter,
      Optional<DemoPrice> price) {

    DemoMarket(
        String title,
        String description,
        List<String> outcomes,
        String category,
        List<String> tags,
        Duration closesAfter,
        Duration decidedAfter) {
      this(
          title,
          description,
          outcomes,
          category,
          tags,
          closesAfter,
          decidedAfter,
          Optional.empty());
    }

    /**
     * Times on the full minute, which read better. Where a price is known the market asks an oracle
     * about it; otherwise an operator decides.
     */
    MarketDraft draft(String asset, Instant now, Optional<BigDecimal> known) {
      Instant start = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
      Optional<DemoPrice> asked = price.filter(any -> known.isPresent());
      Optional<List<String>> bounds = asked.map(any -> any.bounds(known.orElseThrow()));
      MarketDraft draft =
          new MarketDraft(
              Optional.of(title),
              Optional.of(
                  bounds
                      .map(some -> description + " " + String.join(" to ", some))
                      .orElse(description)),
              Optional.of(outcomes),
              Optional.of(category),
              Optional.of(tags),
              Optional.of(start.plus(closesAfter)),
              Optional.of(start.plus(decidedAfter)),
              Optional.of(asset),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              asked.map(any -> "oracle"),
              asked.map(DemoPrice::feed),
              asked.map(any -> WINDOW_SECONDS),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      return draft.comparing(asked.map(DemoPrice::comparison).orElse(null), bounds.orElse(null));
    }
  }

  /** A share of somebody's grant on an outcome; person and market by their place in the lists. */
  record DemoStake(int person, int market, int outcome, long percent) {}

  private static final List<String> YES_NO = List.of("Yes", "No");

  static final List<DemoMarket> MARKETS =
      List.of(
          new DemoMarket(
              "Will simulated Bitcoin stand as high as now half a minute after closing?",
              "Decided by itself, by the first price of the simulated feed from then on, at or"
                  + " above",
              YES_NO,
              "crypto",
              List.of("bitcoin", "price", "quick"),
              Duration.ofMinutes(1),
              Duration.ofSeconds(90),
              Optional.of(new DemoPrice("btc-usd-simulated", "at-least", List.of(1_000)))),
          new DemoMarket(
              "Where will simulated XLM stand in two minutes?",
              "Decided by itself, by the first price of the simulated feed from then on; the bounds"
                  + " are",
              List.of("Lower", "About the same", "Higher"),
              "crypto",
              List.of("stellar", "price", "quick"),
              Duration.ofSeconds(90),
              Duration.ofMinutes(2),
              Optional.of(new DemoPrice("xlm-usd-simulated", "buckets", List.of(999, 1_001)))),
          new DemoMarket(
              "Which colour does the house wheel show at closing time?",
              "An operator spins a wheel with 18 red, 18 black and one green field.",
              List.of("Red", "Black", "Green"),
              "games",
              List.of("wheel", "quick"),
              Duration.ofMinutes(10),
              Duration.ofMinutes(15)),
          new DemoMarket(
              "Will this house see more than fifty wagers within its first hour?",
              "Counted by the house itself, in its statistics.",
              YES_NO,
              "house",
              List.of("quick"),
              Duration.ofMinutes(45),
              Duration.ofHours(1)),
          new DemoMarket(
              "Who wins the rapid chess final of the club tomorrow?",
              "A play-off counts; a final that is not played cancels the market.",
              List.of("Ines", "Jonas", "Kim", "Luca"),
              "sports",
              List.of("chess"),
              Duration.ofHours(20),
              Duration.ofHours(24)),
          new DemoMarket(
              "Will it rain in Lisbon within the next two days?",
              "At least 0.1 mm at the station of the airport.",
              YES_NO,
              "weather",
              List.of("lisbon"),
              Duration.ofHours(36),
              Duration.ofHours(48)),
          new DemoMarket(
              "How many goals will be scored in the next cup final?",
              "Extra time counts, penalties after it do not.",
              List.of("None or one", "Two or three", "Four or five", "Six or more"),
              "sports",
              List.of("football"),
              Duration.ofDays(3),
              Duration.ofDays(4)),
          new DemoMarket(
              "Will a planet around another star be announced within two weeks?",
              "Confirmed in a public archive; candidates do not count.",
              YES_NO,
              "science",
              List.of("space"),
              Duration.ofDays(13),
              Duration.ofDays(14)));

  /** For who has brought play lumens in, on the network at home. */
  static final DemoMarket IN_LUMENS =
      new DemoMarket(
          "Will somebody take play lumens out of this house within a week?",
          "Staked in XLM: fill a play wallet at /wallet.html and bring some in. The first"
              + " withdrawal that a ledger has counts.",
          YES_NO,
          "house",
          List.of("stellar", "lumens"),
          Duration.ofDays(7),
          Duration.ofDays(7));

  static final List<DemoStake> STAKES =
      List.of(
          new DemoStake(0, 2, 0, 3),
          new DemoStake(1, 2, 1, 4),
          new DemoStake(2, 2, 2, 1),
          new DemoStake(0, 3, 1, 5),
          new DemoStake(3, 3, 0, 2),
          new DemoStake(1, 4, 0, 6),
          new DemoStake(2, 4, 2, 4),
          new DemoStake(3, 4, 3, 3),
          new DemoStake(0, 5, 0, 8),
          new DemoStake(2, 5, 1, 5),
          new DemoStake(1, 6, 1, 7),
          new DemoStake(3, 6, 2, 7),
          new DemoStake(0, 0, 0, 10),
          new DemoStake(1, 0, 1, 6),
          new DemoStake(2, 0, 0, 5),
          new DemoStake(3, 7, 0, 9),
          new DemoStake(2, 1, 1, 6),
          new DemoStake(0, 1, 0, 4));

  private DemoProgramme() {}

  static String email(String name) {
    return name.toLowerCase(Locale.ROOT) + "@example.com";
  }
}
