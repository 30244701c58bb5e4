package com.predictiq.wagers.rest;

import com.predictiq.members.MemberId;
import com.predictiq.wagers.WagerQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Which of your wagers, as parameters. */
public class MyWagersQuery {

  @QueryParam("market")
  private String market;

  @QueryParam("status")
  private String status;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  WagerQuery query(MemberId me) {
    Asked asked = new Asked();
    WagerQuery query =
        new WagerQuery(
            me,
            Optional.ofNullable(market).map(Inputs::market),
            asked.read("status", status, MyWagersQuery::settled, "must be open or settled"),
            asked.time("from", from),
            asked.time("to", to));
    asked.refuseIfAnyIsWrong();
    return query;
  }

  private static Optional<Boolean> settled(String text) {
    return switch (text) {
      case "open" -> Optional.of(false);
      case "settled" -> Optional.of(true);
      default -> Optional.empty();
    };
  }
}
