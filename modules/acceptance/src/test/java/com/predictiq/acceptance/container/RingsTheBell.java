package com.predictiq.acceptance.container;

import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.members.SignUp;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * One transaction over all that a request may touch: the stores of two modules, the outbox and the
 * listeners.
 */
@ApplicationScoped
class RingsTheBell {

  private final Members members;
  private final Outbox outbox;
  private final Event<Rang> told;

  @Inject
  RingsTheBell(Members members, Outbox outbox, Event<Rang> told) {
    this.members = members;
    this.outbox = outbox;
    this.told = told;
  }

  /** Makes a member, who is given the grant from the ledger, and tells everybody. */
  @Transactional
  MemberId ring(SignUp newcomer, Rang rang) {
    MemberId member = members.signUp(newcomer).id();
    outbox.add(rang);
    told.fire(rang);
    return member;
  }

  /** The same, and then it turns out not to have been. */
  @Transactional
  void ringInVain(SignUp newcomer, Rang rang) {
    MemberId member = ring(newcomer, rang);
    throw new IllegalStateException(member + " must not be");
  }
}
