package com.predictiq.markets.drafting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may be written in a market. Text is kept as it came; what cannot be seen, turns the reading
 * direction or is no character at all is refused, and labels that look alike count as the same.
 */
public final class WrittenText {

  /** Small letters, each above the Latin one that it, or its capital, is taken for. */
  private static final String LOOK_ALIKES = "аеорсухіјѕһԁԛԝкмтвнοαερτυνικχβμηζıɑɡ";

  private static final String LATIN_TWINS = "aeopcyxijshdqwkmtbhoaeptynikxbmhziag";

  private static final int MAX_REASON = 1_000;

  private static final int JOINER = 0x200D;

  /** Letters, signs and marks that nobody sees: fillers, the empty Braille cell, the joiner. */
  private static final String EMPTY = "\u115F\u1160\u3164\uFFA0\u2800\u034F";

  private WrittenText() {}

  /** What is wrong with the text, in words that continue its name; empty when it may stand. */
  public static Optional<String> fault(String text, int min, int max, boolean manyLines) {
    int length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      return Optional.of(
          min == 0
              ? "must have at most " + max + " characters"
              : "must have " + min + " to " + max + " characters");
    }
    if (!text.isEmpty()
        && (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length())))) {
      return Optional.of("must not begin or end with blanks");
    }
    if (!text.codePoints().allMatch(point -> mayStand(point, manyLines))
        || (min > 0 && skeleton(text).isEmpty())) {
      return Optional.of("must not contain control characters or marks that cannot be seen");
    }
    return Optional.empty();
  }

  /** Why somebody did something, on one line. */
  public static String reason(String given) {
    Faults faults = new Faults();
    checkReason(faults, given);
    faults.refuseIfAny();
    return given;
  }

  static void checkReason(Faults faults, String given) {
    faults
        .required("/reason", Optional.ofNullable(given))
        .flatMap(text -> fault(text, 1, MAX_REASON, false))
        .ifPresent(fault -> faults.add("/reason", Faults.VALUE, fault));
  }

  /** Two texts with the same look have the same skeleton. */
  public static String skeleton(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT && !isSelector(point))
        .map(WrittenText::latinTwin)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Also one that keeps a line together, which is no white space to Java. */
  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Chooses how the character before it is drawn. */
  private static boolean isSelector(int point) {
    return (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0x180B && point <= 0x180D)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }

  private static boolean mayStand(int point, boolean manyLines) {
    if (EMPTY.indexOf(point) >= 0) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL -> manyLines && (point == '\n' || point == '\t' || point == '\r');
      case Character.FORMAT -> point == JOINER;
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static int latinTwin(int point) {
    int index = LOOK_ALIKES.indexOf(point);
    return index < 0 ? point : LATIN_TWINS.charAt(index);
  }
}
