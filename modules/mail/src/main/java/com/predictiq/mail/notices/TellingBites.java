package com.predictiq.mail.notices;

import com.predictiq.members.Audience;
import com.predictiq.platform.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One page of one audience at a time: their notices and how far the telling is commit together, so
 * that a crash between two bites costs nothing and a crash within one costs that bite alone.
 */
@ApplicationScoped
class TellingBites {

  private final AnnouncementStore announcements;
  private final Addressees addressees;
  private final Iterable<Audience> audiences;
  private final Jobs jobs;
  private final NoticesConfig config;
  private final InstantSource clock;

  @Inject
  TellingBites(
      AnnouncementStore announcements,
      Addressees addressees,
      @Any Instance<Audience> audiences,
      Jobs jobs,
      NoticesConfig config,
      InstantSource clock) {
    this(announcements, addressees, (Iterable<Audience>) audiences, jobs, config, clock);
  }

  TellingBites(
      AnnouncementStore announcements,
      Addressees addressees,
      Iterable<Audience> audiences,
      Jobs jobs,
      NoticesConfig config,
      InstantSource clock) {
    this.announcements = announcements;
    this.addressees = addressees;
    this.audiences = audiences;
    this.jobs = jobs;
    this.config = config;
    this.clock = clock;
  }

  /** False when there is nothing left to tell, or others are telling it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean bite() {
    Optional<Announcement> taken = announcements.take();
    taken.ifPresent(this::tell);
    return taken.isPresent();
  }

  private void tell(Announcement one) {
    Instant now = clock.instant();
    Optional<Audience> audience = from(one.audience().orElse("")).findFirst();
    if (audience.isEmpty()) {
      announcements.finish(one, 0, now);
      return;
    }
    Audience.Group group =
        audience.get().after(one.subject().orElseThrow(), one.position(), config.bite());
    int told =
        group.members().isEmpty() ? 0 : addressees.tell(one.kind(), one.id(), group.members(), now);
    moveOn(one, audience.get(), group.next(), told, now);
    if (told > 0) {
      jobs.runSoon(MailsNotices.NAME);
    }
  }

  private void moveOn(
      Announcement one, Audience here, Optional<String> next, int told, Instant now) {
    Optional<String> audience =
        next.isPresent()
            ? Optional.of(here.name())
            : from(here.name()).skip(1).findFirst().map(Audience::name);
    if (audience.isPresent()) {
      announcements.moveOn(one, audience, next, told);
    } else {
      announcements.finish(one, told, now);
    }
  }

  /** Those of this name and after it, in an order that stays the same. */
  private Stream<Audience> from(String name) {
    return StreamSupport.stream(audiences.spliterator(), false)
        .filter(audience -> audience.name().compareTo(name) >= 0)
        .sorted(Comparator.comparing(Audience::name));
  }
}
