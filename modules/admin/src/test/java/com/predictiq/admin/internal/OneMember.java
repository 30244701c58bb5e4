package com.predictiq.admin.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRole;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Reputation;
import com.predictiq.members.SupervisedMember;
import com.predictiq.members.Supervision;
import com.predictiq.testkit.SettableClock;
import java.util.Optional;

/** A house with one member, and nobody else. */
record OneMember(MemberId id, boolean runsIt) implements Supervision {

  OneMember(MemberId id) {
    this(id, false);
  }

  @Override
  public SupervisedMember member(MemberId asked) {
    if (!asked.equals(id)) {
      throw new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "There is one other.");
    }
    return new SupervisedMember(
        id,
        Optional.empty(),
        Optional.empty(),
        SettableClock.START,
        MemberRole.MEMBER,
        Reputation.BASIC,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Page<SupervisedMember> members(Filter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SupervisedMember freeze(MemberId asked, String reason, String operator) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SupervisedMember unfreeze(MemberId asked, String operator) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SupervisedMember trust(MemberId asked, Reputation reputation, String operator) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean administers(MemberId asked) {
    return runsIt && asked.equals(id);
  }
}
