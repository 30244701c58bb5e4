package com.predictiq.members.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.OwnAccount;
import com.predictiq.members.Password;
import com.predictiq.members.WalletAddress;
import com.predictiq.members.internal.MembersConfig.Argon2Cost;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The members on a database of their own, put together by hand; passwords are cheap here. */
final class GivenMembers implements AutoCloseable {

  static final String SECRET = "a secret of the tests, long enough for all";
  static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
  static final MembersConfig CONFIG = config(CHEAP);

  private static final String SOMEBODY_WAITS =
      """
      select exists (select 1 from pg_stat_activity
                      where datname = current_database() and wait_event_type = 'Lock') as waits\
      """;

  final SettableClock clock = new SettableClock();
  final SecureRandom chance = new SecureRandom();
  final TimeOrderedIds ids = new TimeOrderedIds(clock, chance);
  final Transactions transactions;
  final Sql sql;
  final Passwords passwords = new Passwords(CONFIG, chance);
  final RefreshTokenStore refreshTokens;
  final FailureStore failures;
  final MemberStore store;
  final List<Amount> atStake = new ArrayList<>();
  final List<Record> told = new ArrayList<>();
  final List<Record> letters = new ArrayList<>();
  private final EntityManagerFactory units;
  private final EntityManager entities;

  GivenMembers(TestDatabase database) {
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    refreshTokens = new RefreshTokenStore(sql, new Heard(letters));
    failures = new FailureStore(sql);
    units = database.entityManagerFactory("members");
    entities = units.createEntityManager();
    store = new MemberStore(entities);
  }

  static MembersConfig config(Argon2Cost cost) {
    return new MembersConfig(
        cost,
        2,
        Duration.ofMinutes(15),
        Duration.ofDays(30),
        Duration.ofDays(30),
        "predictiq",
        "predictiq",
        5,
        Duration.ofMinutes(15));
  }

  Secrets secrets() {
    return secrets(SECRET);
  }

  static Secrets secrets(String secret) {
    return new Secrets(TestConfig.defaults().with("predictiq.platform.secret", secret));
  }

  /** A node of the installation; each has its own view of the keys. */
  SigningKeys node() {
    return new SigningKeys(new KeyStore(sql), secrets(), CONFIG, chance, clock);
  }

  SessionDesk desk(MembersConfig config) {
    SigningKeys keys = node();
    return new SessionDesk(
        store,
        new Passwords(config, chance),
        new LogInGuard(failures, secrets(), config, clock),
        refreshTokens,
        new MintsTokens(keys, config, ids),
        config,
        ids,
        chance,
        clock);
  }

  AccountDesk accountDesk(FakeBooks books) {
    return new AccountDesk(
        store,
        new AccountStore(sql),
        new PasswordChanges(new AccountStore(sql), sql, new Heard(letters)),
        erasure(books),
        passwords,
        new LogInGuard(failures, secrets(), CONFIG, clock),
        new FakeChallenges(),
        clock);
  }

  WalletDesk walletDesk(FakeBooks books) {
    NewMembers newMembers =
        new NewMembers(
            new Committing(),
            new FoundingStore(sql),
            exclusions(),
            books,
            new NoGrant(),
            new Heard(letters));
    return new WalletDesk(new FakeChallenges(), store, newMembers, desk(CONFIG), ids, clock);
  }

  /** What is written through the unit can be seen by statements at once. */
  private final class Committing extends MemberStore {

    @Override
    void add(Member member) {
      inTransaction(
          () -> {
            store.add(member);
            return member;
          });
    }

    @Override
    Member link(MemberId id, WalletAddress wallet) {
      return inTransaction(() -> store.link(id, wallet));
    }
  }

  /** Tells its events into lists, and asks the list what is at stake. */
  Erasure erasure(FakeBooks books) {
    return new Erasure(
        new AccountStore(sql),
        exclusions(),
        books,
        List.of(member -> atStake),
        new Heard(letters),
        told::add);
  }

  EndedSessions endedSessions() {
    return new EndedSessions(sql, clock);
  }

  RememberedExclusions exclusions() {
    return new RememberedExclusions(sql, secrets());
  }

  static OwnAccount.Change named(String name) {
    return new OwnAccount.Change(
        Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns when some connection waits for a lock of another; asked anew each time. */
  void untilSomebodyWaits() {
    boolean waits = false;
    for (int i = 0; i < 100_000 && !waits; i++) {
      sql.first("select pg_stat_clear_snapshot()::text as t", row -> "");
      waits = sql.first(SOMEBODY_WAITS, row -> row.getBoolean("waits")).orElseThrow();
    }
    if (!waits) {
      throw new AssertionError("nobody waits");
    }
  }

  ReadsTokens reader() {
    return new ReadsTokens(node(), CONFIG, endedSessions(), clock);
  }

  MemberId member(EmailAddress email, Password password) {
    Member member = unsaved(email, password);
    inTransaction(
        () -> {
          store.add(member);
          return member;
        });
    return member.id();
  }

  Member unsaved(EmailAddress email, Password password) {
    return new Member(
        new MemberId(ids.next()),
        email,
        passwords.hash(password),
        Optional.empty(),
        clock.instant());
  }

  static EmailAddress someAddress() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }

  private record Heard(List<Record> letters) implements Outbox {

    @Override
    public void add(Record event) {
      letters.add(event);
    }

    @Override
    public OutboxState state() {
      throw new UnsupportedOperationException();
    }
  }

  /** Forgets what was read before and works on what is stored. */
  <T> T inTransaction(Supplier<T> work) {
    entities.clear();
    entities.getTransaction().begin();
    try {
      T answer = work.get();
      entities.getTransaction().commit();
      return answer;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    }
  }

  @Override
  public void close() {
    entities.close();
    units.close();
  }
}
