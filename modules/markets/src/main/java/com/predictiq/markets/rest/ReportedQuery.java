package com.predictiq.markets.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Whether all comments are asked for, or those that were reported. */
public class ReportedQuery implements CheckedQuery {

  @QueryParam("reported")
  private String reported;

  boolean reportedOnly() {
    QueryReader reader = new QueryReader();
    boolean only = reader.flag("reported", reported).orElse(false);
    reader.refuseIfAnyIsWrong();
    return only;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    reader.flag("reported", reported);
    return reader.faults();
  }
}
