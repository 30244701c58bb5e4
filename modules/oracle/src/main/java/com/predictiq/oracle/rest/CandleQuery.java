package com.predictiq.oracle.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.oracle.CandleWidth;
import com.predictiq.oracle.TimeRange;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code ?width=&from=&to=} of candles. Left out: five minutes each, the last 288 of them. */
public class CandleQuery implements CheckedQuery {

  private static final int USUAL = 288;

  @QueryParam("width")
  private String width;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  CandleWidth width() {
    QueryReader reader = new QueryReader();
    CandleWidth asked = width(reader).orElse(CandleWidth.FIVE_MINUTES);
    reader.refuseIfAnyIsWrong();
    return asked;
  }

  /** Up to now, and as many candles as make a day of five minutes each, unless told otherwise. */
  TimeRange range(Instant now) {
    QueryReader reader = new QueryReader();
    Duration usual = width().duration().multipliedBy(USUAL);
    Instant end = reader.time("to", to).orElse(now.plusMillis(1));
    Instant begin = reader.time("from", from).orElseGet(() -> end.minus(usual));
    reader.refuseIfAnyIsWrong();
    return new TimeRange(begin, end);
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    width(reader);
    reader.time("from", from);
    reader.time("to", to);
    return reader.faults();
  }

  private Optional<CandleWidth> width(QueryReader reader) {
    return reader.read("width", width, CandleWidth::parse, "must be 1m, 5m, 1h or 1d");
  }
}
