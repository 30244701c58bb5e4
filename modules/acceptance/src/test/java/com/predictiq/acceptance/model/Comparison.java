package com.predictiq.acceptance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells two houses the same history and compares every answer and, after every step, all balances
 * and markets. The crowd looks at the model; the other house is only told.
 */
public final class Comparison {

  /** One command and what was said to it. */
  public record Step(int number, Command command, Reply reply) {

    @Override
    public String toString() {
      return "%4d  %s → %s".formatted(number, command, reply);
    }
  }

  /** The houses have come apart: after these steps, in these points, as model | other. */
  public record Disagreement(
      long seed, List<Step> steps, List<String> points, Picture model, Picture other) {

    public Disagreement {
      steps = List.copyOf(steps);
      points = List.copyOf(points);
    }

    /**
     * The shortest beginning that shows it, and of that only what had an effect: what was refused
     * by both houses left both as they were.
     */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("Seed " + seed + ", model | other:\n");
      points.forEach(point -> text.append("  ").append(point).append('\n'));
      text.append("After:\n");
      Step last = steps.get(steps.size() - 1);
      steps.stream()
          .filter(step -> step.equals(last) || !step.reply().refused())
          .forEach(step -> text.append("  ").append(step).append('\n'));
      return text.append("Model: ").append(model).append("\nOther: ").append(other).toString();
    }
  }

  private final ModelHouse model;
  private final House other;
  private final Tally tally;

  public Comparison(ModelHouse model, House other, Tally tally) {
    this.model = model;
    this.other = other;
    this.tally = tally;
  }

  /** Empty when they agree to the end. */
  public Optional<Disagreement> over(long seed, int steps) {
    Crowd crowd = new Crowd(seed);
    List<Step> done = new ArrayList<>();
    for (int number = 0; number < steps; number++) {
      Command command = crowd.next(model);
      Reply expected = model.tell(command);
      done.add(new Step(number, command, expected));
      boolean closely = tally.note(command, expected) && expected.refused();
      List<String> points = closely ? refused(command, expected) : told(command, expected);
      if (!points.isEmpty()) {
        return Optional.of(disagreement(seed, done, points));
      }
    }
    tally.note(model);
    List<String> contradictions = other.contradictions();
    return contradictions.isEmpty()
        ? Optional.empty()
        : Optional.of(disagreement(seed, done, contradictions));
  }

  private Disagreement disagreement(long seed, List<Step> done, List<String> points) {
    return new Disagreement(seed, done, points, model.picture(), other.picture());
  }

  /** The first refusal of each kind is looked at down to the last byte. */
  private List<String> refused(Command command, Reply expected) {
    Map<String, String> before = other.imprint();
    List<String> points = told(command, expected);
    Map<String, String> after = other.imprint();
    before.keySet().stream()
        .filter(part -> !before.get(part).equals(after.get(part)))
        .forEach(part -> points.add("the refusal changed " + part));
    return points;
  }

  private List<String> told(Command command, Reply expected) {
    Reply said = other.tell(command);
    List<String> points = new ArrayList<>(model.picture().differences(other.picture()));
    if (!expected.equals(said)) {
      points.add(0, "the answer: " + expected + " | " + said);
    }
    return points;
  }
}
