package com.predictiq.admin.internal;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether the token of the current request is an admin's. Asked anew each time: offices end. */
@ApplicationScoped
class KnowsAdmins {

  private final Caller caller;
  private final Supervision supervision;

  @Inject
  KnowsAdmins(Caller caller, Supervision supervision) {
    this.caller = caller;
    this.supervision = supervision;
  }

  Optional<String> admin() {
    return caller.known().filter(supervision::administers).map(KnowsAdmins::operator);
  }

  /** What an admin is called as an operator. */
  static String operator(MemberId member) {
    return "member:" + member;
  }
}
