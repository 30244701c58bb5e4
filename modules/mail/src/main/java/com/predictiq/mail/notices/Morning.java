package com.predictiq.mail.notices;

import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.notices.AnnouncementStore.Personal;
import com.predictiq.mail.notices.RoundStore.Round;
import com.predictiq.mail.notices.SettingsStore.Wish;
import com.predictiq.members.Activity.Span;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The morning's round, bite by bite: whose turn it is, what they did since the last one, what they
 * are told, and when their turn is next, all in one transaction. What they do after their hour
 * belongs to the next turn, also when this one comes late.
 */
@ApplicationScoped
class Morning {

  /** A stake of the last moment may still be committing. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final RoundStore rounds;
  private final SettingsStore settings;
  private final Accounts accounts;
  private final Announcer announcer;
  private final NoticesConfig config;
  private final InstantSource clock;

  @Inject
  Morning(
      RoundStore rounds,
      SettingsStore settings,
      Accounts accounts,
      Announcer announcer,
      NoticesConfig config,
      InstantSource clock) {
    this.rounds = rounds;
    this.settings = settings;
    this.accounts = accounts;
    this.announcer = announcer;
    this.config = config;
    this.clock = clock;
  }

  /** How many members had their turn. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int bite(Round round) {
    Instant now = clock.instant();
    List<Span> turns = rounds.take(round, now.minus(LATE), config.bite());
    if (turns.isEmpty()) {
      return 0;
    }
    NoticeKind kind =
        round == Round.RECEIPTS ? NoticeKind.WAGER_RECEIPT : NoticeKind.WEEKLY_SUMMARY;
    Map<MemberId, Wish> wishes = settings.wishes(turns.stream().map(Span::member).toList(), kind);
    Map<MemberId, Map<String, Object>> facts =
        round == Round.RECEIPTS ? accounts.receipts(turns) : accounts.summaries(turns);
    announcer.toEach(
        kind,
        turns.stream()
            .filter(turn -> facts.containsKey(turn.member()))
            .map(turn -> personal(kind, turn, facts.get(turn.member())))
            .toList());
    rounds.moveOn(round, turns, manners(wishes), now);
    return turns.size();
  }

  private static Personal personal(NoticeKind kind, Span turn, Map<String, Object> facts) {
    String key = kind.wire() + ":" + turn.member() + ":" + turn.from();
    return new Personal(turn.member(), key, facts);
  }

  private static Map<MemberId, Manner> manners(Map<MemberId, Wish> wishes) {
    return wishes.values().stream().collect(Collectors.toMap(Wish::member, Wish::manner));
  }
}
