package com.predictiq.admin.internal;

import com.predictiq.markets.MarketDraft;
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

  static final List<String> PEOPLE = List.of("Alice", "Bob", "Carol", "Dave");

  /** A question, and how long after the opening it closes and is decided. */
  record DemoMarket(
      String title,
      String description,
      List<String> outcomes,
      String category,
      List<String> tags,
      Duration closesAfter,
      Duration decidedAfter) {

    /** Times on the full minute, which read better. */
    MarketDraft draft(String asset, Instant now) {
      Instant start = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
      return new MarketDraft(
          Optional.of(title),
          Optional.of(description),
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
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** A share of somebody's grant on an outcome; person and market by their place in the lists. */
  record DemoStake(int person, int market, int outcome, long percent) {}

  private static final List<String> YES_NO = List.of("Yes", "No");

  static final List<DemoMarket> MARKETS =
      List.of(
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
              "Will Bitcoin be worth more in a week than at the opening of this market?",
              "In US dollars, by the median of three large exchanges.",
              YES_NO,
              "crypto",
              List.of("bitcoin", "price"),
              Duration.ofDays(6),
              Duration.ofDays(7)),
          new DemoMarket(
              "Will a planet around another star be announced within two weeks?",
              "Confirmed in a public archive; candidates do not count.",
              YES_NO,
              "science",
              List.of("space"),
              Duration.ofDays(13),
              Duration.ofDays(14)),
          new DemoMarket(
              "Will XLM gain more than ten percent within thirty days?",
              "In US dollars, from the opening of this market to its resolution time.",
              YES_NO,
              "crypto",
              List.of("stellar", "price"),
              Duration.ofDays(25),
              Duration.ofDays(30)));

  static final List<DemoStake> STAKES =
      List.of(
          new DemoStake(0, 0, 0, 3),
          new DemoStake(1, 0, 1, 4),
          new DemoStake(2, 0, 2, 1),
          new DemoStake(0, 1, 1, 5),
          new DemoStake(3, 1, 0, 2),
          new DemoStake(1, 2, 0, 6),
          new DemoStake(2, 2, 2, 4),
          new DemoStake(3, 2, 3, 3),
          new DemoStake(0, 3, 0, 8),
          new DemoStake(2, 3, 1, 5),
          new DemoStake(1, 4, 1, 7),
          new DemoStake(3, 4, 2, 7),
          new DemoStake(0, 5, 0, 10),
          new DemoStake(1, 5, 1, 6),
          new DemoStake(2, 5, 0, 5),
          new DemoStake(3, 6, 0, 9),
          new DemoStake(2, 7, 1, 6),
          new DemoStake(0, 7, 0, 4));

  private DemoProgramme() {}

  static String email(String name) {
    return name.toLowerCase(Locale.ROOT) + "@example.com";
  }
}
