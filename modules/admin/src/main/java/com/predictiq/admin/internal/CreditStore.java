package com.predictiq.admin.internal;

import com.predictiq.admin.Credits.Credit;
import com.predictiq.kernel.Amount;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Credits and the wishes for them. Of one member, asset and amount there is one wish at a time. */
@ApplicationScoped
class CreditStore {

  private final Sql sql;

  @Inject
  CreditStore(Sql sql) {
    this.sql = sql;
  }

  /** A wish that waits. */
  record Wish(UUID id, String by, Instant at) {}

  /** False when the same is wished for already. Waits for somebody who is just wishing it. */
  boolean wish(Credit credit, Amount amount, Wish wish) {
    return enter(credit, amount, wish, Optional.empty());
  }

  void give(Credit credit, Amount amount, Wish wish) {
    enter(credit, amount, wish, Optional.of(wish.at()));
  }

  private boolean enter(Credit credit, Amount amount, Wish wish, Optional<Instant> creditedAt) {
    return sql.change(
            """
            insert into admin.credits
              (id, member_id, asset, units, reason, wished_by, wished_at, credited_at)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
            on conflict (member_id, asset, units) where credited_at is null do nothing\
            """,
            wish.id(),
            credit.member().value(),
            amount.asset().code(),
            amount.units(),
            credit.reason(),
            wish.by(),
            wish.at(),
            creditedAt.orElse(null))
        == 1;
  }

  Optional<Wish> hold(MemberId member, Amount amount) {
    return sql.first(
        """
        select id, wished_by, wished_at from admin.credits
         where member_id = ? and asset = ? and units = ? and credited_at is null for update\
        """,
        row ->
            new Wish(
                row.getObject("id", UUID.class),
                row.getString("wished_by"),
                Sql.instant(row, "wished_at")),
        member.value(),
        amount.asset().code(),
        amount.units());
  }

  void approve(UUID id, String by, Instant now) {
    sql.change(
        "update admin.credits set approved_by = ?, credited_at = ? where id = ?", by, now, id);
  }

  /** A wish nobody joined in good time is none any more. */
  void dropWishedBefore(MemberId member, Instant time) {
    sql.change(
        """
        delete from admin.credits
         where member_id = ? and credited_at is null and wished_at <= ?\
        """,
        member.value(),
        time);
  }

  /** What an operator wrote may be about the person. */
  void forget(@Observes MemberErased erased) {
    sql.change(
        "update admin.credits set reason = 'erased' where member_id = ?", erased.member().value());
  }
}
