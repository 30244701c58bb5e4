package com.predictiq.members.recovery;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.OwnAccount;
import com.predictiq.members.Password;
import com.predictiq.members.SignUp;
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
import java.util.UUID;

/** Members with mailboxes; what passwords become is noted and not hashed. */
final class GivenRecovery {

  final SettableClock clock = new SettableClock();
  final List<Record> letters = new ArrayList<>();
  final List<String> passwords = new ArrayList<>();
  final RecoveryConfig config = RecoveryConfig.from(TestConfig.defaults());
  final Transactions transactions;
  final Sql sql;
  final LinkStore links;
  final ProvenAddresses proven;
  final RecoveryDesk desk;
  final MakesLinks maker;

  GivenRecovery(TestDatabase database) {
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    links = new LinkStore(sql, new SecureRandom());
    proven = new ProvenAddresses(sql);
    Members members = new RowsOfMembers();
    desk = new RecoveryDesk(links, proven, members, new NotedPasswords(), new Letters(), clock);
    maker = new MakesLinks(links, proven, members, config, clock);
  }

  MemberId member() {
    MemberId id = new MemberId(UUID.randomUUID());
    sql.change(
        """
        insert into members.members (id, email, password_hash, joined_at, version)
        values (?, ?, '$argon2id$', now(), 0)\
        """,
        id.value(),
        address(id).text());
    return id;
  }

  static EmailAddress address(MemberId member) {
    return new EmailAddress(member + "@example.org");
  }

  private final class RowsOfMembers implements Members {

    @Override
    public Optional<MemberView> find(MemberId id) {
      return find(address(id));
    }

    @Override
    public Optional<MemberView> find(EmailAddress email) {
      return sql.first(
          "select id from members.members where email = ?",
          row ->
              new MemberView(
                  new MemberId(row.getObject("id", UUID.class)),
                  email,
                  Optional.empty(),
                  clock.instant()),
          email.text());
    }

    @Override
    public MemberView signUp(SignUp command) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MemberView signUpAtTheAdminDoor(SignUp command) {
      throw new UnsupportedOperationException();
    }
  }

  /** Takes the link and notes the password in one transaction, as the account does. */
  private final class NotedPasswords implements OwnAccount {

    @Override
    public void resetPassword(MemberId member, Password wished, Runnable takesTheLink) {
      if (wished.weakness(address(member)).isPresent()) {
        throw new Rejected(MembersRefusal.WEAK_PASSWORD, "too weak");
      }
      transactions.run(
          () -> {
            takesTheLink.run();
            passwords.add(member + " " + wished.text());
          });
    }

    @Override
    public MemberView change(MemberId member, Change change) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void endSessions(MemberId member) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void eraseWithWallet(MemberId member, String transaction) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void erase(MemberId member, Password password) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Letters implements Outbox {

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
