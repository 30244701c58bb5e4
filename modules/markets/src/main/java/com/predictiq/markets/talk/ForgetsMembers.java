package com.predictiq.markets.talk;

import com.predictiq.members.MemberErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets what somebody said when the house forgets who they were, in the same transaction. */
@ApplicationScoped
class ForgetsMembers {

  private final MemberWords words;

  @Inject
  ForgetsMembers(MemberWords words) {
    this.words = words;
  }

  void forget(@Observes MemberErased erased) {
    words.forget(erased.member(), erased.erasedAt());
  }
}
