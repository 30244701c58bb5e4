package com.predictiq.members.conduct;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRole;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Reputation;
import com.predictiq.members.SupervisedMember;
import com.predictiq.members.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Where operators look after members. Each change is noted beside it, once. */
@ApplicationScoped
@Transactional
class SupervisionDesk implements Supervision {

  private final MemberFiles files;
  private final InstantSource clock;

  @Inject
  SupervisionDesk(MemberFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Page<SupervisedMember> members(Filter filter, PageRequest page) {
    return Page.of(files.latestFirst(filter, page), page, member -> member.id().toString());
  }

  @Override
  public SupervisedMember member(MemberId id) {
    return files
        .find(id)
        .filter(found -> found.erasedAt().isEmpty())
        .orElseThrow(
            () -> new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "They left, or never were."));
  }

  @Override
  public SupervisedMember freeze(MemberId id, String reason, String operator) {
    if (files.freeze(id, reason, operator, clock.instant())) {
      files.note(id, "frozen", reason, operator, clock.instant());
    }
    return member(id);
  }

  @Override
  public SupervisedMember unfreeze(MemberId id, String operator) {
    if (files.unfreeze(id)) {
      files.note(id, "unfrozen", null, operator, clock.instant());
    }
    return member(id);
  }

  @Override
  public SupervisedMember trust(MemberId id, Reputation reputation, String operator) {
    if (files.trust(id, reputation)) {
      files.note(id, "reputation", reputation.wire(), operator, clock.instant());
    }
    return member(id);
  }

  @Override
  public boolean administers(MemberId id) {
    return files
        .find(id)
        .filter(found -> found.role() == MemberRole.ADMIN)
        .filter(found -> found.frozen().isEmpty() && found.erasedAt().isEmpty())
        .isPresent();
  }
}
