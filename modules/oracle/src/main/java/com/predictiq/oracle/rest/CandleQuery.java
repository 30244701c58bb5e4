package com.predictiq.oracle.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code ?width=&from=&to=} of candles. Left out: five minutes each, the last 288 of them. */
public class CandleQuery {

  private static final int USUAL = 288;

  @QueryParam("width")
  private String width;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  CandleWidth width() {
    String message = "must be 1m, 5m, 1h or 1d";
    return width == null
        ? CandleWidth.FIVE_MINUTES
        : CandleWidth.parse(width)
            .orElseThrow(
                () ->
                    new Rejected(
                        RequestRefusal.VALIDATION_FAILED,
                        "width " + message + ".",
                        List.of(new Fault("?width", "INVALID_VALUE", message))));
  }

  /** Up to now, and as many candles as make a day of five minutes each, unless told otherwise. */
  TimeRange range(Instant now) {
    Duration usual = width().duration().multipliedBy(USUAL);
    Instant end = RangeQuery.read("to", to, now.plusMillis(1));
    return new TimeRange(RangeQuery.read("from", from, end.minus(usual)), end);
  }
}
