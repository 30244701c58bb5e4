package com.predictiq.wagers.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which wager, by the id its client chose. */
public class OrderQuery implements CheckedQuery {

  private static final Pattern ORDER_ID = Pattern.compile("[!-~]{1,64}");

  @QueryParam("client_order_id")
  private String order;

  String order() {
    QueryReader reader = new QueryReader();
    String read = order(reader);
    reader.refuseIfAnyIsWrong();
    return read;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    order(reader);
    return reader.faults();
  }

  /** Not to name one at all is as wrong. */
  private String order(QueryReader reader) {
    String given = Optional.ofNullable(order).orElse("");
    return reader
        .read(
            "client_order_id",
            given,
            text -> Optional.of(text).filter(ORDER_ID.asMatchPredicate()),
            "must be 1 to 64 visible characters")
        .orElse(given);
  }
}
