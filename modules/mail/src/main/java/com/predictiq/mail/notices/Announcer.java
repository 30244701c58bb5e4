package com.predictiq.mail.notices;

import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.notices.AnnouncementStore.Added;
import com.predictiq.mail.notices.AnnouncementStore.Personal;
import com.predictiq.members.Captions;
import com.predictiq.members.Captions.Caption;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down what is to be told, in the transaction that learns of it; each fact once. */
@ApplicationScoped
@Transactional
public class Announcer {

  private final AnnouncementStore announcements;
  private final Addressees addressees;
  private final Captions captions;
  private final Jobs jobs;
  private final InstantSource clock;

  @Inject
  Announcer(
      AnnouncementStore announcements,
      Addressees addressees,
      Captions captions,
      Jobs jobs,
      InstantSource clock) {
    this.announcements = announcements;
    this.addressees = addressees;
    this.captions = captions;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** To everybody whom the market concerns; they are told in bites, soon. */
  public void ofMarket(NoticeKind kind, UUID market, Function<Caption, Map<String, Object>> facts) {
    Caption caption = captions.of(List.of(market)).get(market);
    if (caption == null) {
      return;
    }
    Map<String, Object> all = new HashMap<>(facts.apply(caption));
    all.put("title", caption.title());
    if (announcements.add(kind, kind.wire() + ":" + market, market, all, clock.instant())) {
      jobs.runSoon(TellsMembers.NAME);
    }
  }

  /** To one member. The key says which fact it is. */
  public void toMember(NoticeKind kind, String key, MemberId member, Map<String, Object> facts) {
    toEach(kind, List.of(new Personal(member, key, facts)));
  }

  /** Receipts and summaries are written for whoever has joined, also if nothing else is told. */
  public void beginRounds(MemberId member) {
    addressees.beginRounds(member, clock.instant());
  }

  /** To each what is theirs. */
  int toEach(NoticeKind kind, List<Personal> personal) {
    if (personal.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    Map<MemberId, UUID> added =
        announcements.add(kind, personal, now).stream()
            .collect(Collectors.toMap(Added::member, Added::announcement));
    jobs.runSoon(MailsNotices.NAME);
    return added.isEmpty() ? 0 : addressees.tell(kind, added, now);
  }
}
