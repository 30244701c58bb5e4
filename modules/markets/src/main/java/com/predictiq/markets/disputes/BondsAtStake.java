package com.predictiq.markets.disputes;

import com.predictiq.kernel.Amount;
import com.predictiq.members.AtStake;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What disputers have put down and may get back. */
@ApplicationScoped
class BondsAtStake implements AtStake {

  private final MemberCases cases;

  @Inject
  BondsAtStake(MemberCases cases) {
    this.cases = cases;
  }

  @Override
  public List<Amount> of(MemberId member) {
    return cases.bonds(member);
  }
}
