package com.predictiq.markets;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a voter wants: one outcome, the proposed result as it stands, or no result at all. */
public record VoteChoice(Kind kind, OptionalInt outcome) {

  public static final VoteChoice CANCEL = new VoteChoice(Kind.CANCEL, OptionalInt.empty());
  public static final VoteChoice PROPOSED = new VoteChoice(Kind.PROPOSED, OptionalInt.empty());

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** The three kinds of choice. */
  public enum Kind {
    OUTCOME,
    PROPOSED,
    CANCEL
  }

  public VoteChoice {
    if ((kind == Kind.OUTCOME) != outcome.isPresent()) {
      throw new IllegalArgumentException("a choice of " + kind + " with " + outcome);
    }
  }

  public static VoteChoice of(int outcome) {
    return new VoteChoice(Kind.OUTCOME, OptionalInt.of(outcome));
  }

  public static Optional<VoteChoice> parse(String text) {
    return switch (text) {
      case "cancel" -> Optional.of(CANCEL);
      case "proposed" -> Optional.of(PROPOSED);
      default ->
          NUMBER.matcher(text).matches()
              ? Optional.of(of(Integer.parseInt(text)))
              : Optional.empty();
    };
  }

  /** The number of an outcome, {@code proposed} or {@code cancel}. */
  public String wire() {
    return switch (kind) {
      case OUTCOME -> Integer.toString(outcome.getAsInt());
      case PROPOSED -> "proposed";
      case CANCEL -> "cancel";
    };
  }

  @Override
  public String toString() {
    return wire();
  }
}
