package com.predictiq.mail.notices;

import com.predictiq.mail.Manner;
import com.predictiq.mail.notices.NoticeStore.Told;
import com.predictiq.mail.writing.Written;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What they were told here and by mail, the oldest first. */
@ApplicationScoped
class TellsTheNotices implements MemberRecords {

  private static final int PAGE = 200;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** A notice in the words it was told with. */
  record Notice(
      String id,
      String kind,
      String headline,
      String text,
      Optional<UUID> market,
      Instant at,
      Optional<Instant> readAt) {}

  private final NoticeStore store;
  private final SettingsStore settings;
  private final Wording wording;

  @Inject
  TellsTheNotices(NoticeStore store, SettingsStore settings, Wording wording) {
    this.store = store;
    this.settings = settings;
    this.wording = wording;
  }

  @Override
  public String section() {
    return "notices";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    Manner manner = settings.of(member).manner();
    UUID last = BEFORE_ALL;
    List<Told> page;
    do {
      page = store.all(member, last, PAGE);
      page.forEach(notice -> to.accept(notice(notice, manner)));
      last = page.isEmpty() ? last : page.get(page.size() - 1).id().value();
    } while (page.size() == PAGE);
  }

  private Notice notice(Told told, Manner manner) {
    Written written = wording.written(told, manner);
    return new Notice(
        told.id().toString(),
        told.kind().wire(),
        written.subject(),
        written.preheader(),
        told.subject(),
        told.at(),
        told.readAt());
  }
}
