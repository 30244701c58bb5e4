package com.predictiq.markets.disputes;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** How they voted on the doubts of others. */
@ApplicationScoped
class TellsTheVotes implements MemberRecords {

  private static final int PAGE = 100;

  private final MemberCases cases;

  @Inject
  TellsTheVotes(MemberCases cases) {
    this.cases = cases;
  }

  @Override
  public String section() {
    return "votes";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    UUID after = new UUID(0, 0);
    List<MemberCases.Voted> some;
    do {
      some = cases.votes(member, after, PAGE);
      some.forEach(to);
      after = some.isEmpty() ? after : some.get(some.size() - 1).dispute();
    } while (some.size() == PAGE);
  }
}
