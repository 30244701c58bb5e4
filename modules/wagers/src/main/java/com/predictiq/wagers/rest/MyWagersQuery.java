package com.predictiq.wagers.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.members.MemberId;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import com.predictiq.wagers.WagerQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** Which of your wagers, as parameters. */
public class MyWagersQuery implements CheckedQuery {

  @QueryParam("market")
  private String market;

  @QueryParam("status")
  private String status;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  WagerQuery query(MemberId me) {
    QueryReader reader = new QueryReader();
    WagerQuery query =
        new WagerQuery(
            me,
            Optional.ofNullable(market).map(Inputs::market),
            settled(reader),
            reader.time("from", from),
            reader.time("to", to));
    reader.refuseIfAnyIsWrong();
    return query;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    settled(reader);
    reader.time("from", from);
    reader.time("to", to);
    return reader.faults();
  }

  private Optional<Boolean> settled(QueryReader reader) {
    return reader.read("status", status, MyWagersQuery::settled, "must be open or settled");
  }

  private static Optional<Boolean> settled(String text) {
    return switch (text) {
      case "open" -> Optional.of(false);
      case "settled" -> Optional.of(true);
      default -> Optional.empty();
    };
  }
}
