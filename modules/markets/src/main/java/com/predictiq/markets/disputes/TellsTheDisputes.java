package com.predictiq.markets.disputes;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Which results they doubted, and why. */
@ApplicationScoped
class TellsTheDisputes implements MemberRecords {

  private static final int PAGE = 100;

  private final MemberCases cases;

  @Inject
  TellsTheDisputes(MemberCases cases) {
    this.cases = cases;
  }

  @Override
  public String section() {
    return "disputes";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    UUID after = new UUID(0, 0);
    List<MemberCases.Filed> some;
    do {
      some = cases.disputes(member, after, PAGE);
      some.forEach(to);
      after = some.isEmpty() ? after : some.get(some.size() - 1).id();
    } while (some.size() == PAGE);
  }
}
