package com.predictiq.mail.notices;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.notices.NoticeStore.Told;
import com.predictiq.mail.notices.SettingsStore.Wish;
import com.predictiq.members.Mailboxes;
import com.predictiq.members.Mailboxes.Mailbox;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * So many notices at a time become letters in the queue and are done, in one transaction and five
 * statements. News of markets that is due together goes together, in one mail.
 */
@ApplicationScoped
class MailingBites {

  /** As many lines as somebody reads; the list here has the others. */
  static final int MOST_IN_A_DIGEST = 50;

  private final NoticeStore notices;
  private final SettingsStore settings;
  private final Mailboxes mailboxes;
  private final Letters letters;
  private final Wording wording;
  private final NoticesConfig config;
  private final InstantSource clock;

  @Inject
  MailingBites(
      NoticeStore notices,
      SettingsStore settings,
      Mailboxes mailboxes,
      Letters letters,
      Wording wording,
      NoticesConfig config,
      InstantSource clock) {
    this.notices = notices;
    this.settings = settings;
    this.mailboxes = mailboxes;
    this.letters = letters;
    this.wording = wording;
    this.config = config;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int bite() {
    List<Told> due = notices.due(clock.instant(), config.bite());
    if (due.isEmpty()) {
      return 0;
    }
    Map<MemberId, List<Told>> byMember =
        due.stream()
            .collect(Collectors.groupingBy(Told::member, LinkedHashMap::new, Collectors.toList()));
    Map<MemberId, Mailbox> addresses = mailboxes.of(byMember.keySet());
    Map<MemberId, Wish> wishes = settings.wishes(byMember.keySet(), NoticeKind.SECURITY);
    List<Letter> written = new ArrayList<>();
    byMember.forEach(
        (member, theirs) ->
            address(addresses.get(member))
                .ifPresent(to -> written.addAll(letters(to, theirs, wishes.get(member).manner()))));
    letters.queue(written);
    notices.mailed(due);
    return due.size();
  }

  private List<Letter> letters(EmailAddress to, List<Told> theirs, Manner manner) {
    List<Told> news = theirs.stream().filter(one -> one.kind().collectable()).toList();
    List<Letter> written = new ArrayList<>();
    if (news.size() > 1) {
      List<Told> first = news.subList(0, Math.min(news.size(), MOST_IN_A_DIGEST));
      written.add(
          Letter.of(MailKind.NOTICE_DIGEST, to, manner.locale(), wording.digest(first, manner)));
    }
    theirs.stream()
        .filter(one -> news.size() < 2 || !one.kind().collectable())
        .map(
            one ->
                Letter.of(one.kind().mail(), to, manner.locale(), wording.variables(one, manner)))
        .forEach(written::add);
    return written;
  }

  /** Nobody's any more, or in a spelling that cannot be written to: no mail. */
  private static Optional<EmailAddress> address(Mailbox mailbox) {
    return Optional.ofNullable(mailbox)
        .flatMap(Mailbox::address)
        .flatMap(address -> EmailAddress.parse(address.text()));
  }
}
