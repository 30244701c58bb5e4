package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.RefreshTokenReused;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens by their hashes, in families: what came from one log-in. A method is a transaction
 * of its own, so that what is revoked stays revoked when the caller is then refused.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefreshTokenStore {

  private final Sql sql;
  private final Outbox outbox;

  @Inject
  RefreshTokenStore(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /** Whose it was, and of which log-in. */
  record Owner(UUID family, MemberId member) {}

  void begin(Owner owner, RefreshToken token, Instant now, Instant expiresAt) {
    add(owner, token, now, expiresAt);
  }

  /** Puts a token in the place of another, or ends the family when the other is no longer good. */
  Optional<Owner> trade(
      RefreshToken token, RefreshToken successor, Instant now, Instant expiresAt) {
    Optional<Owner> owner =
        sql.first(
            """
            update members.refresh_tokens set used_at = ?
             where hash = ? and used_at is null and revoked_at is null and expires_at > ?
            returning family_id, member_id\
            """,
            row ->
                new Owner(
                    row.getObject("family_id", UUID.class),
                    new MemberId(row.getObject("member_id", UUID.class))),
            now,
            Secrets.tokenHash(token.text()),
            now);
    owner.ifPresentOrElse(
        found -> add(found, successor, now, expiresAt), () -> endReused(token, now));
    return owner;
  }

  /** Warns once: who shows it a third time finds nothing left to end. */
  private void endReused(RefreshToken token, Instant now) {
    if (revokeFamily(token, now)) {
      sql.first(
              """
              select member_id from members.refresh_tokens
               where hash = ? and used_at is not null\
              """,
              row -> new MemberId(row.getObject("member_id", UUID.class)),
              Secrets.tokenHash(token.text()))
          .ifPresent(member -> outbox.add(new RefreshTokenReused(member, now)));
    }
  }

  /**
   * Takes hold of the token before it looks for the family: a successor that is being made at this
   * moment must be seen. False when there was nothing left to end.
   */
  boolean revokeFamily(RefreshToken token, Instant now) {
    return sql.first(
            "select family_id from members.refresh_tokens where hash = ? for update",
            row -> row.getObject("family_id", UUID.class),
            Secrets.tokenHash(token.text()))
        .filter(
            family ->
                sql.change(
                        """
                        with ended as (update members.refresh_tokens set revoked_at = ?
                                        where family_id = ? and revoked_at is null
                                       returning family_id)
                        insert into members.ended_sessions (id, ended_at)
                        select distinct family_id, ?::timestamptz from ended on conflict do nothing\
                        """,
                        now,
                        family,
                        now)
                    > 0)
        .isPresent();
  }

  int forgetExpiredBefore(Instant time) {
    return sql.change("delete from members.refresh_tokens where expires_at <= ?", time);
  }

  /** Not for somebody who is being erased at this moment: shares their row, and looks at it. */
  private void add(Owner owner, RefreshToken token, Instant now, Instant expiresAt) {
    int added =
        sql.change(
            """
            insert into members.refresh_tokens (hash, family_id, member_id, issued_at, expires_at)
            select ?, ?, m.id, ?, ? from members.members m
             where m.id = ? and m.erased_at is null for share\
            """,
            Secrets.tokenHash(token.text()),
            owner.family(),
            now,
            expiresAt,
            owner.member().value());
    if (added == 0) {
      throw new Rejected(MembersRefusal.INVALID_REFRESH_TOKEN, "There is no such member any more.");
    }
  }
}
