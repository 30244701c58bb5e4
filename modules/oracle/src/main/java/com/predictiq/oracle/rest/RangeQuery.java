package com.predictiq.oracle.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** {@code ?from=&to=} of a history. Left out, they reach to the first and to the newest reading. */
public class RangeQuery {

  private static final Instant EVER = Instant.EPOCH;
  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  TimeRange range() {
    return new TimeRange(read("from", from, EVER), read("to", to, FOR_EVER));
  }

  static Instant read(String name, String text, Instant otherwise) {
    try {
      return text == null ? otherwise : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      String message = "must be a time such as 2030-01-31T12:00:00.000Z";
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          name + " " + message + ".",
          List.of(new Fault("?" + name, "INVALID_VALUE", message)));
    }
  }
}
