package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Whether all notices are asked for, or those that wait to be read. */
public class UnreadQuery implements CheckedQuery {

  @QueryParam("unread")
  private String unread;

  boolean unreadOnly() {
    QueryReader reader = new QueryReader();
    boolean only = reader.flag("unread", unread).orElse(false);
    reader.refuseIfAnyIsWrong();
    return only;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    reader.flag("unread", unread);
    return reader.faults();
  }
}
