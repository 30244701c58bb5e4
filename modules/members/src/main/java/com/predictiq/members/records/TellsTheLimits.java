package com.predictiq.members.records;

import com.predictiq.members.Limits;
import com.predictiq.members.LimitsView;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

/** What they allow themselves. */
@ApplicationScoped
class TellsTheLimits implements MemberRecords {

  private final Limits limits;

  @Inject
  TellsTheLimits(Limits limits) {
    this.limits = limits;
  }

  @Override
  public String section() {
    return "limits";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    LimitsView view = limits.of(member);
    view.limits().forEach(to);
    view.pending().forEach(to);
    view.selfExclusion().ifPresent(to);
  }
}
