package com.predictiq.mail.notices;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeId;
import com.predictiq.mail.NoticeRefusal;
import com.predictiq.mail.NoticeView;
import com.predictiq.mail.Notices;
import com.predictiq.mail.notices.NoticeStore.Told;
import com.predictiq.mail.writing.Written;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The list that members read here, in the words of the mails. */
@ApplicationScoped
@Transactional
class NoticesDesk implements Notices {

  /** Ids begin with their time; this one lies after all of them. */
  private static final UUID PAST_THE_NEWEST = new UUID(-1L, -1L);

  private final NoticeStore store;
  private final SettingsStore settings;
  private final Wording wording;
  private final InstantSource clock;

  @Inject
  NoticesDesk(NoticeStore store, SettingsStore settings, Wording wording, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.wording = wording;
    this.clock = clock;
  }

  @Override
  public Page<NoticeView> of(MemberId member, boolean unreadOnly, PageRequest page) {
    UUID before = page.after().map(UUID::fromString).orElse(PAST_THE_NEWEST);
    List<Told> found = store.list(member, unreadOnly, before, page.fetch());
    Manner manner = settings.of(member).manner();
    return Page.of(found, page, notice -> notice.id().toString())
        .map(notice -> view(notice, manner));
  }

  @Override
  public long unread(MemberId member) {
    return store.unread(member, COUNTED + 1);
  }

  @Override
  public void read(MemberId member, List<NoticeId> notices) {
    Set<NoticeId> distinct = new HashSet<>(notices);
    requireKnown(member, distinct);
    store.read(member, distinct, clock.instant());
  }

  @Override
  public void readUntil(MemberId member, NoticeId last) {
    requireKnown(member, Set.of(last));
    store.readUntil(member, last, clock.instant());
  }

  private void requireKnown(MemberId member, Set<NoticeId> notices) {
    if (store.known(member, notices) < notices.size()) {
      throw new Rejected(
          NoticeRefusal.NOTICE_NOT_FOUND, "At least one is not yours, or was forgotten since.");
    }
  }

  private NoticeView view(Told notice, Manner manner) {
    Written written = wording.written(notice, manner);
    return new NoticeView(
        notice.id(),
        notice.kind(),
        written.subject(),
        written.preheader(),
        notice.subject(),
        notice.at(),
        notice.readAt());
  }
}
