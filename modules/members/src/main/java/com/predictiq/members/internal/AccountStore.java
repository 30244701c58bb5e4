package com.predictiq.members.internal;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes to what somebody is known by. In SQL, because the sessions go with them, which are sets.
 */
@ApplicationScoped
@Transactional
class AccountStore {

  private final Sql sql;

  @Inject
  AccountStore(Sql sql) {
    this.sql = sql;
  }

  /** What decides whether somebody can be erased. */
  record Account(
      Optional<EmailAddress> email, Optional<WalletAddress> wallet, Optional<String> frozen) {}

  /** Somebody erased, to be looked at again. */
  record Erased(MemberId member, Instant erasedAt) {}

  void rename(MemberId member, String displayName) {
    sql.change(
        """
        update members.members set display_name = ?, version = version + 1
         where id = ? and erased_at is null\
        """,
        displayName,
        member.value());
  }

  void changePassword(
      MemberId member, PasswordHash hash, Optional<RefreshToken> keep, Instant now) {
    sql.change(
        """
        update members.members set password_hash = ?, version = version + 1
         where id = ? and erased_at is null\
        """,
        hash.text(),
        member.value());
    endSessions(member, keep, now);
  }

  /** Takes hold of the tokens first: one that is being traded at this moment has a successor. */
  void endSessions(MemberId member, Optional<RefreshToken> keep, Instant now) {
    holdTokens(member);
    sql.change(
        """
        with ended as (update members.refresh_tokens set revoked_at = ?
                        where member_id = ? and revoked_at is null
                          and family_id not in (select family_id from members.refresh_tokens
                                                 where member_id = ? and hash = ?)
                       returning family_id)
        insert into members.ended_sessions (id, ended_at)
        select distinct family_id, ?::timestamptz from ended on conflict do nothing\
        """,
        now,
        member.value(),
        member.value(),
        keep.map(token -> Secrets.tokenHash(token.text())).orElse(new byte[0]),
        now);
  }

  /** Until the caller's transaction ends nobody else changes the member, nor logs in as them. */
  Optional<Account> hold(MemberId member) {
    return sql.first(
        """
        select email, wallet, frozen_reason from members.members
         where id = ? and erased_at is null for update\
        """,
        row ->
            new Account(
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                Optional.ofNullable(row.getString("wallet")).map(WalletAddress::new),
                Optional.ofNullable(row.getString("frozen_reason"))),
        member.value());
  }

  void erase(MemberId member, Instant now, Duration lookAgain) {
    endSessions(member, Optional.empty(), now);
    UUID id = member.value();
    sql.change("delete from members.refresh_tokens where member_id = ?", id);
    sql.change("delete from members.amount_limits where member_id = ?", id);
    sql.change("delete from members.limits where member_id = ?", id);
    sql.change("update members.standing_changes set detail = null where member_id = ?", id);
    sql.change(
        """
        update members.members
           set email = null, password_hash = null, wallet = null, display_name = null,
               role = 'member',
               erased_at = ?, version = version + 1
         where id = ?\
        """,
        now,
        id);
    sql.change(
        "insert into members.erasures (member_id, erased_at, look_again) values (?, ?, ?)",
        id,
        now,
        now.plus(lookAgain));
  }

  /** Those to look at again; no other node gets them before the caller's transaction ends. */
  List<Erased> toLookAt(Instant now, int most) {
    return sql.list(
        """
        select member_id, erased_at from members.erasures where look_again <= ?
         order by look_again limit ? for update skip locked\
        """,
        row ->
            new Erased(
                new MemberId(row.getObject("member_id", UUID.class)),
                Sql.instant(row, "erased_at")),
        now,
        most);
  }

  void lookAgain(MemberId member, Instant at) {
    sql.change(
        "update members.erasures set look_again = ? where member_id = ?", at, member.value());
  }

  private void holdTokens(MemberId member) {
    sql.list(
        "select 1 from members.refresh_tokens where member_id = ? order by hash for update",
        row -> row.getInt(1),
        member.value());
  }
}
