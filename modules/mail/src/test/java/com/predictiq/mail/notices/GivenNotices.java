package com.predictiq.mail.notices;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailId;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.writing.Stationery;
import com.predictiq.members.Activity;
import com.predictiq.members.Audience;
import com.predictiq.members.Captions;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.Mailboxes.Mailbox;
import com.predictiq.members.MemberId;
import com.predictiq.platform.JobState;
import com.predictiq.platform.Jobs;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Notices on a database of their own; crowds, addresses and markets are lists of the test. */
public final class GivenNotices implements AutoCloseable {

  static final Captions.Caption RAIN =
      new Captions.Caption("Will it rain on Sunday?", List.of("Yes", "No"));

  public final TestDatabase database = TestDatabase.fresh();
  public final SettableClock clock = new SettableClock();
  final Transactions transactions = new Transactions(database);
  public final Sql sql = new Sql(transactions.dataSource());
  final TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());
  final NoticesConfig config;
  final Map<MemberId, Mailbox> mailboxes = new HashMap<>();
  final List<Audience> audiences = new ArrayList<>();
  final List<String> woken = new ArrayList<>();
  final SettingsStore settings;
  final RoundStore rounds = new RoundStore(sql);
  final NoticeStore notices = new NoticeStore(sql, ids);
  final AnnouncementStore announcements = new AnnouncementStore(sql, ids);
  final LeavingLinks leaving;
  final Wording wording;
  final Addressees addressees;
  public final Announcer announcer;
  Activity activity = new NobodyDidAnything();

  public GivenNotices(int bite) {
    config =
        NoticesConfig.from(
            TestConfig.defaults().with("predictiq.mail.notice-bite-size", "" + bite));
    settings = new SettingsStore(sql, config);
    leaving = new LeavingLinks(new OpenSeals(), config);
    wording = new Wording(new Stationery(), leaving, config);
    addressees = new Addressees(settings, notices, rounds, this::known);
    announcer =
        new Announcer(
            announcements,
            addressees,
            subjects -> subjects.stream().collect(Collectors.toMap(id -> id, id -> RAIN)),
            new WokenJobs(),
            clock);
    sql.change("create table public.letters (kind text, recipient text, variables text)");
  }

  TellingBites telling() {
    return new TellingBites(announcements, addressees, audiences, new WokenJobs(), config, clock);
  }

  MailingBites mailing() {
    return new MailingBites(
        notices, settings, this::known, new StoredLetters(), wording, config, clock);
  }

  Morning morning() {
    return new Morning(
        rounds,
        settings,
        new Accounts(
            activity,
            subjects -> subjects.stream().collect(Collectors.toMap(id -> id, id -> RAIN))),
        announcer,
        config,
        clock);
  }

  SettingsDesk settingsDesk() {
    return new SettingsDesk(settings, rounds, leaving, this::known, clock);
  }

  /** Somebody whose address is known to be theirs. */
  MemberId member() {
    MemberId member = new MemberId(UUID.randomUUID());
    mailboxes.put(
        member, new Mailbox(Optional.of(new EmailAddress(member + "@example.org")), true));
    return member;
  }

  List<MemberId> members(int count) {
    return IntStream.range(0, count).mapToObj(any -> member()).toList();
  }

  void audience(String name, List<MemberId> members) {
    audiences.add(new ListedAudience(name, members));
  }

  UUID resolved() {
    UUID market = UUID.randomUUID();
    transactions.run(
        () ->
            announcer.ofMarket(NoticeKind.MARKET_RESOLVED, market, any -> Map.of("result", "Yes")));
    return market;
  }

  void tellAll() {
    while (transactions.call(telling()::bite)) {
      // on to the next bite
    }
  }

  void mailAll() {
    while (transactions.call(mailing()::bite) > 0) {
      // on to the next bite
    }
  }

  List<String> letters() {
    return sql.list(
        "select kind || ' ' || recipient as letter from public.letters order by kind, recipient",
        row -> row.getString("letter"));
  }

  public String ask(String question, Object... parameters) {
    return sql.first(question, row -> String.valueOf(row.getObject(1)), parameters).orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }

  private Map<MemberId, Mailbox> known(java.util.Collection<MemberId> members) {
    return members.stream()
        .distinct()
        .filter(mailboxes::containsKey)
        .collect(Collectors.toMap(member -> member, mailboxes::get));
  }

  /** Members in a list, told apart by their place in it. */
  private record ListedAudience(String name, List<MemberId> members) implements Audience {

    @Override
    public Group after(UUID subject, Optional<String> position, int most) {
      int from = position.map(Integer::valueOf).orElse(0);
      int until = Math.min(members.size(), from + most);
      return new Group(
          members.subList(from, until),
          until < members.size() ? Optional.of(Integer.toString(until)) : Optional.empty());
    }
  }

  private final class WokenJobs implements Jobs {

    @Override
    public List<JobState> all() {
      return List.of();
    }

    @Override
    public boolean runSoon(String name) {
      return woken.add(name);
    }
  }

  /** In the transaction of whoever queues, as the queue does it. */
  private final class StoredLetters implements Letters {

    @Override
    public MailId queue(Letter letter) {
      queue(List.of(letter));
      return new MailId(ids.next());
    }

    @Override
    public void queue(List<Letter> letters) {
      for (Letter letter : letters) {
        new Stationery()
            .write(
                letter.kind(),
                letter.locale(),
                letter.variables(),
                new Stationery.House("PredictIQ", config.publicUrl()));
        sql.change(
            "insert into public.letters (kind, recipient, variables) values (?, ?, ?)",
            letter.kind().name(),
            letter.to().value(),
            com.predictiq.platform.Json.text(letter.variables()));
      }
    }
  }

  private static final class NobodyDidAnything implements Activity {

    @Override
    public List<Staked> staked(List<Span> spans) {
      return List.of();
    }

    @Override
    public List<Wagered> latest(List<Span> spans, int mostEach) {
      return List.of();
    }

    @Override
    public List<Ended> ended(List<Span> spans) {
      return List.of();
    }
  }
}
