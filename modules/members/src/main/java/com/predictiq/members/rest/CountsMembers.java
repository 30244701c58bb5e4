package com.predictiq.members.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.platform.LimitedCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A member is counted as one, however many keys they have. */
@ApplicationScoped
class CountsMembers implements LimitedCaller {

  private final Caller caller;

  @Inject
  CountsMembers(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Optional<String> subject() {
    return caller.known().map(MemberId::toString);
  }
}
