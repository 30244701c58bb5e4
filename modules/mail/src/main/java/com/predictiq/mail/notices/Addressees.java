package com.predictiq.mail.notices;

import com.predictiq.mail.Channels;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.notices.NoticeStore.Draft;
import com.predictiq.members.Mailboxes;
import com.predictiq.members.Mailboxes.Mailbox;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes notices for a page of members, each as they wish: three statements, however many they are.
 * Who was erased is told nothing; who has not shown that an address is theirs gets no mail, but for
 * what nobody can turn off.
 */
@ApplicationScoped
class Addressees {

  private final SettingsStore settings;
  private final NoticeStore notices;
  private final RoundStore rounds;
  private final Mailboxes mailboxes;

  @Inject
  Addressees(SettingsStore settings, NoticeStore notices, RoundStore rounds, Mailboxes mailboxes) {
    this.settings = settings;
    this.notices = notices;
    this.rounds = rounds;
    this.mailboxes = mailboxes;
  }

  void beginRounds(MemberId member, Instant now) {
    rounds.begin(settings.wishes(List.of(member), NoticeKind.WAGER_RECEIPT).values(), now);
  }

  /** All of them the same thing. */
  int tell(NoticeKind kind, UUID announcement, List<MemberId> members, Instant now) {
    return tell(
        kind,
        members.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), any -> announcement)),
        now);
  }

  /** Each of them a thing of their own. */
  int tell(NoticeKind kind, Map<MemberId, UUID> announcements, Instant now) {
    Map<MemberId, Mailbox> known = mailboxes.of(announcements.keySet());
    if (known.isEmpty()) {
      return 0;
    }
    List<SettingsStore.Wish> wishes = List.copyOf(settings.wishes(known.keySet(), kind).values());
    rounds.begin(wishes, now);
    List<Draft> drafts =
        wishes.stream()
            .map(wish -> draft(kind, wish, announcements.get(wish.member()), known, now))
            .filter(draft -> draft.inApp() || draft.mailDue().isPresent())
            .toList();
    return drafts.isEmpty() ? 0 : notices.add(kind, drafts, now);
  }

  private static Draft draft(
      NoticeKind kind,
      SettingsStore.Wish wish,
      UUID announcement,
      Map<MemberId, Mailbox> known,
      Instant now) {
    Channels channels = kind.compulsory() ? new Channels(true, true) : wish.channels();
    boolean mail = channels.mail() && (kind.compulsory() || known.get(wish.member()).proven());
    return new Draft(
        announcement,
        wish.member(),
        channels.inApp(),
        mail ? Optional.of(wish.manner().mailTime(kind, now)) : Optional.empty());
  }
}
