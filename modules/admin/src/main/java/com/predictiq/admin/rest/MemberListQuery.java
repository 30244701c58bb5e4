package com.predictiq.admin.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.Supervision;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The filters of the list of members, as parameters. */
public class MemberListQuery {

  @QueryParam("email")
  private String email;

  @QueryParam("frozen")
  private String frozen;

  Supervision.Filter filter() {
    List<Fault> faults = new ArrayList<>();
    Optional<EmailAddress> address = Optional.ofNullable(email).flatMap(EmailAddress::parse);
    if (email != null && address.isEmpty()) {
      faults.add(new Fault("?email", "INVALID_VALUE", "must be a whole e-mail address"));
    }
    if (frozen != null && !frozen.equals("true") && !frozen.equals("false")) {
      faults.add(new Fault("?frozen", "INVALID_VALUE", "must be true or false"));
    }
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, "See errors.", faults);
    }
    return new Supervision.Filter(address, Optional.ofNullable(frozen).map(Boolean::valueOf));
  }
}
