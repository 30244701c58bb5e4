package com.predictiq.members.internal;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Who excluded themselves must not be back the next day by leaving and joining again. Of the
 * address no more is kept than a keyed hash, and no longer than the exclusion lasts.
 */
@ApplicationScoped
@Transactional
class RememberedExclusions {

  private final Sql sql;
  private final Secrets secrets;

  @Inject
  RememberedExclusions(Sql sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /** Of somebody who leaves; before their limits are forgotten. */
  void remember(MemberId member, EmailAddress email, Instant now) {
    sql.change(
        """
        insert into members.remembered_exclusions (address_hash, excluded_until, excluded_for_ever)
        select ?, excluded_until, excluded_for_ever from members.limits
         where member_id = ? and (excluded_for_ever or excluded_until > ?)
        on conflict (address_hash) do update
           set excluded_until = excluded.excluded_until,
               excluded_for_ever = excluded.excluded_for_ever\
        """,
        hash(email),
        member.value(),
        now);
  }

  /** For somebody who has just joined. */
  void inherit(MemberId member, EmailAddress email, Instant now) {
    sql.change(
        """
        insert into members.limits (member_id, excluded_until, excluded_for_ever)
        select ?, excluded_until, excluded_for_ever from members.remembered_exclusions
         where address_hash = ? and (excluded_for_ever or excluded_until > ?)\
        """,
        member.value(),
        hash(email),
        now);
  }

  int forgetEndedBefore(Instant time) {
    return sql.change("delete from members.remembered_exclusions where excluded_until <= ?", time);
  }

  private byte[] hash(EmailAddress email) {
    return secrets.addressHash(email.text());
  }
}
