package com.predictiq.mail.notices;

import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Forgets what was told long ago; and all that somebody was told and had chosen, in the transaction
 * in which the house forgets who they were.
 */
@ApplicationScoped
class ForgetsNotices implements Job {

  /** Of each kind in one run, so that no statement takes long; the rest waits for the next. */
  private static final int MOST = 10_000;

  private final NoticeStore notices;
  private final AnnouncementStore announcements;
  private final SettingsStore settings;
  private final RoundStore rounds;
  private final NoticesConfig config;
  private final InstantSource clock;

  @Inject
  ForgetsNotices(
      NoticeStore notices,
      AnnouncementStore announcements,
      SettingsStore settings,
      RoundStore rounds,
      NoticesConfig config,
      InstantSource clock) {
    this.notices = notices;
    this.announcements = announcements;
    this.settings = settings;
    this.rounds = rounds;
    this.config = config;
    this.clock = clock;
  }

  void forget(@Observes MemberErased erased) {
    MemberId member = erased.member();
    notices.forget(member);
    announcements.forget(member);
    settings.forget(member);
    rounds.forget(member);
  }

  @Override
  public String name() {
    return "mail.forgets-notices";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    Instant limit = clock.instant().minus(config.retention());
    return notices.forgetBefore(limit, MOST) + announcements.forgetBefore(limit, MOST);
  }
}
