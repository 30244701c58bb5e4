package com.predictiq.oracle.sources;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** For how long a source wants to be left in peace: what it says, within reason. */
final class RetryAfter {

  private static final Duration UNSAID = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  static Duration of(HttpHeaders headers, Instant now) {
    Duration said =
        headers.firstValue("Retry-After").map(text -> read(text.strip(), now)).orElse(UNSAID);
    if (said.isNegative() || said.isZero()) {
      return Duration.ofSeconds(1);
    }
    return said.compareTo(LONGEST) > 0 ? LONGEST : said;
  }

  private static Duration read(String text, Instant now) {
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      return Duration.between(
          now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException neither) {
      return UNSAID;
    }
  }
}
