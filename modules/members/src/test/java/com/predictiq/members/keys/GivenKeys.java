package com.predictiq.members.keys;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.KeyWish;
import com.predictiq.members.MemberId;
import com.predictiq.members.Scope;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keys on a database of their own, put together by hand. */
final class GivenKeys {

  static final String SECRET = "a secret of the tests, long enough for all";
  static final String ISSUER = "member:ana";

  final SettableClock clock = new SettableClock();
  final SecureRandom chance = new SecureRandom();
  final TimeOrderedIds ids = new TimeOrderedIds(clock, chance);
  final Transactions transactions;
  final Sql sql;
  final ApiKeyStore store;
  final NonceStore nonces;
  final KeySecrets secrets = secrets(SECRET);
  final KeyUses uses;
  final List<Record> letters = new ArrayList<>();
  final ApiKeyDesk desk;

  GivenKeys(TestDatabase database) {
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    store = new ApiKeyStore(sql);
    nonces = new NonceStore(sql);
    uses = new KeyUses(store, clock);
    desk = new ApiKeyDesk(store, uses, secrets, new Heard(letters), ids, chance, clock);
  }

  static KeySecrets secrets(String secret) {
    return new KeySecrets(TestConfig.defaults().with("predictiq.platform.secret", secret));
  }

  /** A node of the installation: what it knows, it knows from the database. */
  KnowsKeys node() {
    return new KnowsKeys(store, secrets, new KeyUses(store, clock), clock);
  }

  ChecksSignatures signatures() {
    return new ChecksSignatures(secrets, nonces, clock);
  }

  KeyOwner somebody() {
    UUID id = ids.next();
    sql.change(
        """
        insert into members.members (id, email, password_hash, joined_at, version)
        values (?, ?, '$argon2id$x', ?, 0)\
        """,
        id,
        id + "@example.org",
        clock.instant());
    return KeyOwner.of(new MemberId(id));
  }

  static KeyWish wish(Scope... scopes) {
    return new KeyWish("bot", Set.of(scopes), Optional.empty(), false);
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
}
