package com.predictiq.mail.notices;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.Channels;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NoticeRefusal;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.Notifications;
import com.predictiq.mail.notices.LeavingLinks.Leaving;
import com.predictiq.members.Mailboxes;
import com.predictiq.members.Mailboxes.Mailbox;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where members choose what they hear of; and where a link from a mail leads. */
@ApplicationScoped
@Transactional
class SettingsDesk implements Notifications {

  private final SettingsStore store;
  private final RoundStore rounds;
  private final LeavingLinks leaving;
  private final Mailboxes mailboxes;
  private final InstantSource clock;

  @Inject
  SettingsDesk(
      SettingsStore store,
      RoundStore rounds,
      LeavingLinks leaving,
      Mailboxes mailboxes,
      InstantSource clock) {
    this.store = store;
    this.rounds = rounds;
    this.leaving = leaving;
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  @Override
  public NotificationSettings of(MemberId member) {
    return store.of(member);
  }

  @Override
  public NotificationSettings set(MemberId member, NotificationSettings wished) {
    wished.chosen().forEach(SettingsDesk::requireAllowed);
    Instant now = clock.instant();
    store.put(member, wished, now);
    rounds.follow(member, wished.manner(), now);
    return wished;
  }

  @Override
  public boolean reachable(MemberId member) {
    return Optional.ofNullable(mailboxes.of(List.of(member)).get(member))
        .filter(Mailbox::proven)
        .isPresent();
  }

  @Override
  public void leave(String token) {
    Leaving wish = leaving.open(token);
    if (mailboxes.of(List.of(wish.member())).isEmpty()) {
      return; // nobody is mailed any more, and nothing is to be kept of them
    }
    NotificationSettings settings = store.of(wish.member());
    store.putManner(wish.member(), settings.manner(), clock.instant());
    Map<NoticeKind, Channels> all = settings.matrix();
    store.choose(
        wish.member(),
        wish.kinds().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), kind -> new Channels(false, all.get(kind).inApp()))));
  }

  private static void requireAllowed(NoticeKind kind, Channels channels) {
    if (kind.compulsory() && !(channels.mail() && channels.inApp())) {
      throw new Rejected(
          NoticeRefusal.NOTICE_COMPULSORY,
          "You are always told of " + kind.wire() + ": it may be somebody else who acts.");
    }
  }
}
