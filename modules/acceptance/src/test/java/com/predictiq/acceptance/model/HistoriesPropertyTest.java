package com.predictiq.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * What the rules themselves promise, tried out on the model: after every step of any history the
 * money is all there, markets go only where they may, and a refusal changes nothing.
 */
class HistoriesPropertyTest {

  private static final Instant BEGIN = Instant.parse("2026-11-21T09:00:00Z");
  private static final int STEPS = 200;

  private final Tally tally = new Tally();
  private boolean tried;

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void every_step_keeps_the_money_and_the_law(@ForAll long seed) {
    assertThat(fault(house(new Rules(), new Books()), seed)).isEmpty();
    tried = true;
  }

  @AfterProperty
  void every_answer_was_heard_and_no_other() {
    if (tried) {
      assertThat(tally.heard()).as("%s", tally).isEqualTo(Answers.ALL);
    }
  }

  @Example
  void a_payout_that_rounds_up_is_found() {
    assertThat(firstFault(() -> house(new WrongRules.RoundsUp(), new Books())))
        .hasValueSatisfying(this::isOfMoney);
  }

  @Example
  void a_rest_that_is_forgotten_is_found() {
    assertThat(firstFault(() -> house(new WrongRules.ForgetsTheRest(), new Books())))
        .hasValueSatisfying(this::isOfMoney);
  }

  @Example
  void money_that_leaks_away_is_found() {
    assertThat(firstFault(() -> house(new Rules(), new WrongRules.LeakingBooks())))
        .hasValueSatisfying(this::isOfMoney);
  }

  @Example
  void a_refusal_that_changes_something_is_found() {
    assertThat(firstFault(() -> new WrongRules.Spiteful(BEGIN)))
        .hasValueSatisfying(fault -> assertThat(fault).contains("the refusal changed something"));
  }

  @Example
  void a_market_that_comes_back_is_found() {
    assertThat(firstFault(() -> new WrongRules.Reopening(BEGIN)))
        .hasValueSatisfying(fault -> assertThat(fault).contains("RESOLVED → PROPOSED"));
  }

  private void isOfMoney(String fault) {
    assertThat(fault).containsAnyOf("holds", "sums to", "paid");
  }

  /** Among so few histories, so that the thousand could not miss it. */
  private Optional<String> firstFault(Supplier<ModelHouse> houses) {
    return LongStream.range(0, 50)
        .mapToObj(seed -> fault(houses.get(), seed))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static ModelHouse house(Rules rules, Books books) {
    return new ModelHouse(rules, books, BEGIN);
  }

  /** The first thing that is wrong in the history, and where. */
  private Optional<String> fault(ModelHouse house, long seed) {
    Crowd crowd = new Crowd(seed);
    Soundness soundness = new Soundness(house);
    List<Object> before = house.facts();
    for (int step = 0; step < STEPS; step++) {
      Command command = crowd.next(house);
      Reply reply = house.tell(command);
      List<Object> after = house.facts();
      tally.note(command, reply);
      List<String> faults = new ArrayList<>(soundness.look());
      if (reply.refused() && !after.equals(before)) {
        faults.add("the refusal changed something");
      }
      if (!faults.isEmpty()) {
        return Optional.of("step %d, %s, %s: %s".formatted(step, command, reply, faults));
      }
      before = after;
    }
    tally.note(house);
    return soundness.lookAtTheJournal().stream().findFirst();
  }
}
