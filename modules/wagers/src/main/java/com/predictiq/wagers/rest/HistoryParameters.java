package com.predictiq.wagers.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.markets.MarketId;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import com.predictiq.wagers.BucketWidth;
import com.predictiq.wagers.HistoryQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** Which part of a market's history, as parameters. */
public class HistoryParameters implements CheckedQuery {

  @QueryParam("bucket")
  private String bucket;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  HistoryQuery query(MarketId market) {
    QueryReader reader = new QueryReader();
    HistoryQuery query =
        new HistoryQuery(
            market,
            bucket(reader).orElse(BucketWidth.HOUR),
            reader.time("from", from),
            reader.time("to", to));
    reader.refuseIfAnyIsWrong();
    return query;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    bucket(reader);
    reader.time("from", from);
    reader.time("to", to);
    return reader.faults();
  }

  private Optional<BucketWidth> bucket(QueryReader reader) {
    return reader.read("bucket", bucket, BucketWidth::parse, "must be 1m, 5m, 1h or 1d");
  }
}
