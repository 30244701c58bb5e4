package com.predictiq.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.model.Comparison.Disagreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the comparison notices, in the histories that each run tells, when one of two is wrong. */
class ComparisonTest {

  private static final Instant BEGIN = Instant.parse("2026-11-21T09:00:00Z");

  static Stream<Rules> wrong() {
    return Stream.of(
        new WrongRules.RoundsUp(),
        new WrongRules.ForgetsTheRest(),
        new WrongRules.RewardsTooMuch(),
        new WrongRules.TakesTooMuch());
  }

  @Test
  void the_histories_of_each_run_hear_every_answer() {
    Set<String> heard = new TreeSet<>();
    HistoryPlan.ALWAYS.forEach(seed -> heard.addAll(heard(seed)));
    assertThat(heard).as(ComparisonTest::better).isEqualTo(Answers.ALL);
  }

  /** Of a few thousand, each time the one that hears most of what is missing. */
  private static String better() {
    Map<Long, Set<String>> all =
        LongStream.range(0, 6_000)
            .boxed()
            .collect(Collectors.toMap(Function.identity(), ComparisonTest::heard));
    Set<String> missing = new TreeSet<>(Answers.ALL);
    List<Long> seeds = new ArrayList<>();
    while (seeds.size() < HistoryPlan.ALWAYS.size() && !missing.isEmpty()) {
      long next =
          Collections.max(
              all.keySet(),
              Comparator.comparing(
                  seed -> all.get(seed).stream().filter(missing::contains).count()));
      seeds.add(next);
      missing.removeAll(all.get(next));
    }
    return "Better take the seeds " + seeds;
  }

  private static Set<String> heard(long seed) {
    Tally tally = new Tally();
    ModelHouse house = house(new Rules());
    Crowd crowd = new Crowd(seed);
    for (int step = 0; step < HistoryPlan.STEPS; step++) {
      Command command = crowd.next(house);
      tally.note(command, house.tell(command));
    }
    tally.note(house);
    return tally.heard();
  }

  @Test
  void two_models_agree() {
    assertThat(first(() -> house(new Rules()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_wrong_rule_is_noticed(Rules rules) {
    assertThat(first(() -> house(rules))).isPresent();
  }

  @Test
  void another_answer_is_noticed_and_told() {
    Optional<Disagreement> found = first(() -> new Permissive(house(new Rules())));
    assertThat(found).isPresent();
    assertThat(found.orElseThrow().toString())
        .contains("the answer: refused: POSITION_REQUIRED | done")
        .contains("Seed ", "SignUp", "Model: Picture", "Other: Picture");
  }

  @Test
  void a_refusal_that_leaves_a_trace_is_noticed() {
    Optional<Disagreement> found = first(() -> new Remembering(house(new Rules())));
    assertThat(found).isPresent();
    assertThat(found.orElseThrow().points()).contains("the refusal changed notes");
  }

  @Test
  void the_model_knows_no_class_of_the_product() throws IOException {
    Path sources =
        com.predictiq.acceptance.House.root()
            .resolve("modules/acceptance/src/test/java")
            .resolve(getClass().getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(sources).filter(Files::isRegularFile)) {
      assertThat(files.flatMap(ComparisonTest::lines))
          .contains("package com.predictiq.acceptance.model;")
          .noneMatch(
              line -> line.matches("import (static )?com\\.predictiq\\.(?!acceptance\\.).*"));
    }
  }

  private static Stream<String> lines(Path file) {
    return com.predictiq.acceptance.House.text(file).lines();
  }

  private static Optional<Disagreement> first(Supplier<House> others) {
    return HistoryPlan.ALWAYS.stream()
        .map(
            seed ->
                new Comparison(house(new Rules()), others.get(), new Tally())
                    .over(seed, HistoryPlan.STEPS))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static ModelHouse house(Rules rules) {
    return new ModelHouse(rules, new Books(), BEGIN);
  }

  /** Says yes where it should say no, and does nothing. */
  private record Permissive(House house) implements House {

    @Override
    public Reply tell(Command command) {
      Reply reply = house.tell(command);
      return reply.equals(new Reply.Refused("POSITION_REQUIRED")) ? Reply.done() : reply;
    }

    @Override
    public Picture picture() {
      return house.picture();
    }

    @Override
    public Map<String, String> imprint() {
      return house.imprint();
    }
  }

  /** Keeps notes of whom it refused. */
  private static final class Remembering implements House {

    private final House house;
    private int notes;

    Remembering(House house) {
      this.house = house;
    }

    @Override
    public Reply tell(Command command) {
      Reply reply = house.tell(command);
      notes += reply.refused() ? 1 : 0;
      return reply;
    }

    @Override
    public Picture picture() {
      return house.picture();
    }

    @Override
    public Map<String, String> imprint() {
      return Map.of("notes", Integer.toString(notes));
    }
  }
}
