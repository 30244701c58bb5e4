package com.predictiq.admin.rest;

import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditFilter;
import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The filters of the audit log, as parameters. */
public class AuditQuery implements CheckedQuery {

  @QueryParam("actor")
  private String actor;

  @QueryParam("action")
  private String action;

  @QueryParam("outcome")
  private String outcome;

  @QueryParam("target")
  private String target;

  @QueryParam("request_id")
  private String requestId;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  AuditFilter filter() {
    QueryReader reader = new QueryReader();
    AuditFilter filter =
        new AuditFilter(
            Optional.ofNullable(actor),
            Optional.ofNullable(action),
            outcome(reader),
            Optional.ofNullable(target),
            Optional.ofNullable(requestId),
            reader.time("from", from),
            reader.time("to", to));
    reader.refuseIfAnyIsWrong();
    return filter;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    outcome(reader);
    reader.time("from", from);
    reader.time("to", to);
    return reader.faults();
  }

  private Optional<Outcome> outcome(QueryReader reader) {
    return reader.read(
        "outcome", outcome, AuditQuery::named, "must be REFUSED, BEGUN, CHANGED or ANSWERED");
  }

  private static Optional<Outcome> named(String text) {
    return Arrays.stream(Outcome.values()).filter(it -> it.name().equals(text)).findFirst();
  }
}
