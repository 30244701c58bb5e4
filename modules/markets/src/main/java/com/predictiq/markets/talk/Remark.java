package com.predictiq.markets.talk;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote, as it is kept: composed (Unicode NFC), with line ends of one kind and
 * without blanks around it. Refused are characters that control, turn the reading direction or
 * cannot be seen, and text in which there is nothing to read.
 */
record Remark(String text) {

  private static final int JOINER = 0x200D;

  /** Fillers that count as letters or symbols and show nothing. */
  private static final String BLANK_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

  /** Refuses with a fault on the field. */
  static Remark of(String field, String written, int max) {
    String text = tidy(Optional.ofNullable(written).orElse(""));
    Optional<Fault> fault = fault(field, text, max);
    if (fault.isPresent()) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          fault.get().pointer() + " " + fault.get().message() + ".",
          List.of(fault.get()));
    }
    return new Remark(text);
  }

  private static String tidy(String written) {
    return Normalizer.normalize(
            written.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
        .strip();
  }

  private static Optional<Fault> fault(String field, String text, int max) {
    if (!text.codePoints().allMatch(Remark::mayStand)) {
      return Optional.of(
          new Fault(
              field,
              "INVALID_VALUE",
              "must not contain control characters or marks that cannot be seen"));
    }
    if (text.codePoints().noneMatch(Remark::shows)) {
      return Optional.of(new Fault(field, "REQUIRED", "must say something"));
    }
    return text.codePointCount(0, text.length()) > max
        ? Optional.of(new Fault(field, "WRONG_LENGTH", "must have at most " + max + " characters"))
        : Optional.empty();
  }

  private static boolean mayStand(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\t';
      case Character.FORMAT -> point == JOINER; // emoji are made with it
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static boolean shows(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR -> false;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
      default -> BLANK_LETTERS.indexOf(point) < 0;
    };
  }
}
