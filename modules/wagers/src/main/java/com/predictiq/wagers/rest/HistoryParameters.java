package com.predictiq.wagers.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.wagers.BucketWidth;
import com.predictiq.wagers.HistoryQuery;
import jakarta.ws.rs.QueryParam;

/** Which part of a market's history, as parameters. */
public class HistoryParameters {

  @QueryParam("bucket")
  private String bucket;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  HistoryQuery query(MarketId market) {
    Asked asked = new Asked();
    HistoryQuery query =
        new HistoryQuery(
            market,
            asked
                .read("bucket", bucket, BucketWidth::parse, "must be 1m, 5m, 1h or 1d")
                .orElse(BucketWidth.HOUR),
            asked.time("from", from),
            asked.time("to", to));
    asked.refuseIfAnyIsWrong();
    return query;
  }
}
