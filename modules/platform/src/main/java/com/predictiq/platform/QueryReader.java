package com.predictiq.platform;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads query parameters and notes what is wrong with them, to refuse all of it at once. */
public final class QueryReader {

  /** Years of four digits, as RFC 3339 has them; the database knows no others either. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  private final List<Fault> faults = new ArrayList<>();

  public <T> Optional<T> read(
      String name, String given, Function<String, Optional<T>> parse, String rule) {
    return read(name, given, parse, "INVALID_VALUE", rule);
  }

  public <T> Optional<T> read(
      String name, String given, Function<String, Optional<T>> parse, String code, String rule) {
    Optional<T> value = Optional.ofNullable(given).flatMap(parse);
    if (given != null && value.isEmpty()) {
      faults.add(new Fault("?" + name, code, rule));
    }
    return value;
  }

  public Optional<Instant> time(String name, String given) {
    return read(name, given, QueryReader::time, "must be a time such as 2030-01-31T12:00:00.000Z");
  }

  public Optional<Boolean> flag(String name, String given) {
    return read(name, given, QueryReader::flag, "must be true or false");
  }

  /** Without a sign and without leading zeros. */
  public Optional<Integer> whole(String name, String given, int least, int most) {
    String rule = "must be a whole number from " + least + " to " + most;
    return read(name, given, text -> whole(text, least, most), "OUT_OF_RANGE", rule);
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  public void refuseIfAnyIsWrong() {
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, summary(faults), faults());
    }
  }

  /** In words, what else stands in the list. */
  public static String summary(List<Fault> faults) {
    return faults.stream()
        .map(fault -> fault.pointer().substring(1) + " " + fault.message())
        .collect(Collectors.joining("; ", "", "."));
  }

  private static Optional<Instant> time(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(time.toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> whole(String text, int least, int most) {
    return Optional.of(text)
        .filter(digits -> digits.matches("0|[1-9][0-9]{0,8}"))
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most);
  }
}
