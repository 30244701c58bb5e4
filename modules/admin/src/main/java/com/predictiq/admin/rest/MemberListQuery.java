package com.predictiq.admin.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.Supervision;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** The filters of the list of members, as parameters. */
public class MemberListQuery implements CheckedQuery {

  @QueryParam("email")
  private String email;

  @QueryParam("frozen")
  private String frozen;

  Supervision.Filter filter() {
    QueryReader reader = new QueryReader();
    Supervision.Filter filter =
        new Supervision.Filter(address(reader), reader.flag("frozen", frozen));
    reader.refuseIfAnyIsWrong();
    return filter;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    address(reader);
    reader.flag("frozen", frozen);
    return reader.faults();
  }

  private Optional<EmailAddress> address(QueryReader reader) {
    return reader.read("email", email, EmailAddress::parse, "must be a whole e-mail address");
  }
}
