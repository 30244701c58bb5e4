package com.predictiq.chain.withdrawals;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Where a member lets their money go. Who has no list may send anywhere; who has one waits a day
 * before a new line of it counts, and so does a thief who has come by the password.
 */
@ApplicationScoped
class AllowedDestinations {

  /** The line that means everywhere: how a list is given up. */
  static final String ANYWHERE = "*";

  /** One line of the list. */
  record Line(String destination, Instant countsFrom) {}

  private final Sql sql;

  @Inject
  AllowedDestinations(Sql sql) {
    this.sql = sql;
  }

  boolean admits(MemberId member, String destination, Instant now) {
    List<Line> lines = of(member);
    return lines.isEmpty()
        || lines.stream()
            .filter(line -> !line.countsFrom().isAfter(now))
            .anyMatch(
                line ->
                    line.destination().equals(ANYWHERE) || line.destination().equals(destination));
  }

  List<Line> of(MemberId member) {
    return sql.list(
        """
        select destination, counts_from from chain.allowed_destinations
         where member_id = ? order by destination\
        """,
        row -> new Line(row.getString(1), Sql.instant(row, "counts_from")),
        member.value());
  }

  /**
   * What is not on the new list goes at once, what is new counts later; an old line keeps its day.
   */
  void set(MemberId member, List<String> destinations, Instant countsFrom) {
    String[] wanted = destinations.toArray(String[]::new);
    sql.change(
        """
        delete from chain.allowed_destinations where member_id = ? and destination <> all (?)\
        """,
        member.value(),
        wanted);
    sql.change(
        """
        insert into chain.allowed_destinations (member_id, destination, counts_from)
        select ?, d, ? from unnest(?) as d on conflict do nothing\
        """,
        member.value(),
        countsFrom,
        wanted);
  }
}
