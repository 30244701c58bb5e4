package com.predictiq.markets.disputes;

import com.predictiq.members.MemberErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets what somebody wrote when the house forgets who they were, in the same transaction. */
@ApplicationScoped
class ForgetsDisputers {

  private final MemberCases cases;

  @Inject
  ForgetsDisputers(MemberCases cases) {
    this.cases = cases;
  }

  void forget(@Observes MemberErased erased) {
    cases.forget(erased.member());
  }
}
