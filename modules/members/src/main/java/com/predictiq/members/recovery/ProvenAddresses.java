package com.predictiq.members.recovery;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.Mailboxes;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose address is known to be theirs; tells where many can be written to with one question. */
@ApplicationScoped
class ProvenAddresses implements Mailboxes {

  static final String FIND =
      """
      select m.id, m.email, p.member_id is not null as proven
        from members.members m left join members.proven_addresses p on p.member_id = m.id
       where m.id = any (?::uuid[]) and m.erased_at is null\
      """;

  private record Line(MemberId member, Mailbox mailbox) {}

  private final Sql sql;

  @Inject
  ProvenAddresses(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<MemberId, Mailbox> of(Collection<MemberId> members) {
    return sql
        .list(
            FIND,
            row ->
                new Line(
                    new MemberId(row.getObject("id", UUID.class)),
                    new Mailbox(
                        Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                        row.getBoolean("proven"))),
            (Object) members.stream().map(MemberId::toString).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Line::member, Line::mailbox));
  }

  void prove(MemberId member, Instant now) {
    sql.change(
        """
        insert into members.proven_addresses (member_id, proven_at) values (?, ?)
        on conflict do nothing\
        """,
        member.value(),
        now);
  }

  boolean isProven(MemberId member) {
    return sql.first(
            "select 1 as one from members.proven_addresses where member_id = ?",
            row -> row.getInt("one"),
            member.value())
        .isPresent();
  }
}
