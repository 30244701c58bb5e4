package com.predictiq.wagers.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads query parameters and refuses all that are wrong at once. */
final class Asked {

  /** Years of four digits, as RFC 3339 has them; the database knows no others either. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  private final List<Fault> faults = new ArrayList<>();

  <T> Optional<T> read(
      String name, String given, Function<String, Optional<T>> parse, String rule) {
    Optional<T> value = Optional.ofNullable(given).flatMap(parse);
    if (given != null && value.isEmpty()) {
      faults.add(new Fault("?" + name, "INVALID_VALUE", rule));
    }
    return value;
  }

  Optional<Instant> time(String name, String given) {
    return read(name, given, Asked::time, "must be a time such as 2030-01-31T12:00:00.000Z");
  }

  void refuseIfAnyIsWrong() {
    if (!faults.isEmpty()) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          faults.stream()
              .map(fault -> fault.pointer().substring(1) + " " + fault.message())
              .collect(Collectors.joining("; ", "", ".")),
          faults);
    }
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
}
