package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** How far back the figures go. */
public class AnalyticsQuery implements CheckedQuery {

  private static final int DEFAULT = 30;
  private static final int MOST = 90;

  @QueryParam("days")
  private String days;

  int days() {
    QueryReader reader = new QueryReader();
    int asked = days(reader);
    reader.refuseIfAnyIsWrong();
    return asked;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    days(reader);
    return reader.faults();
  }

  private int days(QueryReader reader) {
    return reader.whole("days", days, 1, MOST).orElse(DEFAULT);
  }
}
