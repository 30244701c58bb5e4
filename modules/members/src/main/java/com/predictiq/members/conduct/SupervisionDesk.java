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
import com.predictiq.platform.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/** Where operators look after members. Each change is noted beside it, once. */
@ApplicationScoped
@Transactional
class SupervisionDesk implements Supervision {

  private final MemberFiles files;
  private final Consumer<Changed> changed;
  private final InstantSource clock;

  @Inject
  SupervisionDesk(MemberFiles files, Event<Changed> changed, InstantSource clock) {
    this(files, (Consumer<Changed>) changed::fire, clock);
  }

  SupervisionDesk(MemberFiles files, Consumer<Changed> changed, InstantSource clock) {
    this.files = files;
    this.changed = changed;
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
      changed.accept(
          told(
              operator,
              "members.freeze",
              id,
              Map.of("frozen", "false"),
              Map.of("frozen", "true", "reason", reason)));
    }
    return member(id);
  }

  @Override
  public SupervisedMember unfreeze(MemberId id, String operator) {
    if (files.unfreeze(id)) {
      files.note(id, "unfrozen", null, operator, clock.instant());
      changed.accept(
          told(
              operator,
              "members.unfreeze",
              id,
              Map.of("frozen", "true"),
              Map.of("frozen", "false")));
    }
    return member(id);
  }

  @Override
  public SupervisedMember trust(MemberId id, Reputation reputation, String operator) {
    Reputation before = member(id).reputation();
    if (files.trust(id, reputation)) {
      files.note(id, "reputation", reputation.wire(), operator, clock.instant());
      changed.accept(
          told(
              operator,
              "members.reputation",
              id,
              Map.of("reputation", before.wire()),
              Map.of("reputation", reputation.wire())));
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

  private static Changed told(
      String operator,
      String action,
      MemberId member,
      Map<String, String> before,
      Map<String, String> after) {
    return new Changed(operator, action, member.toString(), before, after);
  }
}
