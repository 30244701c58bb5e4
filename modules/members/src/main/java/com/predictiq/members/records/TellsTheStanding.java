package com.predictiq.members.records;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What operators changed about them, oldest first; who it was is the house's own matter. */
@ApplicationScoped
class TellsTheStanding implements MemberRecords {

  private static final int PAGE = 500;
  private static final UUID BOTTOM = new UUID(0, 0);

  private final Sql sql;

  @Inject
  TellsTheStanding(Sql sql) {
    this.sql = sql;
  }

  /** One change. */
  record Change(UUID id, Instant changedAt, String change, Optional<String> detail) {}

  @Override
  public String section() {
    return "standing";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    UUID last = BOTTOM;
    List<Change> page;
    do {
      page = after(member, last);
      page.forEach(to);
      last = page.isEmpty() ? last : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  private List<Change> after(MemberId member, UUID last) {
    return sql.list(
        """
        select id, changed_at, change, detail from members.standing_changes
         where member_id = ? and id > ? order by id limit ?\
        """,
        row ->
            new Change(
                row.getObject("id", UUID.class),
                Sql.instant(row, "changed_at"),
                row.getString("change"),
                Optional.ofNullable(row.getString("detail"))),
        member.value(),
        last,
        PAGE);
  }
}
