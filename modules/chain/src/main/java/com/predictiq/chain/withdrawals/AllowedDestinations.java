package com.predictiq.chain.withdrawals;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.WithdrawalDestinations;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The lists of members. Whoever has come by a password waits for a day as its owner would. */
@ApplicationScoped
@Transactional
class AllowedDestinations implements WithdrawalDestinations {

  private static final String ANYWHERE = "*";
  private static final Duration WAIT = Duration.ofDays(1);

  private final Sql sql;
  private final InstantSource clock;

  @Inject
  AllowedDestinations(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
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

  @Override
  public List<Line> of(MemberId member) {
    return sql.list(
        """
        select destination, counts_from from chain.allowed_destinations
         where member_id = ? order by destination\
        """,
        row -> new Line(row.getString(1), Sql.instant(row, "counts_from")),
        member.value());
  }

  /** What is gone from the list is gone at once; what stays keeps its day; what is new waits. */
  @Override
  public List<Line> set(MemberId member, List<String> destinations) {
    String[] wanted =
        destinations.isEmpty() ? new String[] {ANYWHERE} : destinations.toArray(String[]::new);
    for (String one : wanted) {
      if (!one.equals(ANYWHERE) && WalletAddress.parse(one).isEmpty()) {
        throw new Rejected(ChainRefusal.INVALID_DESTINATION, "G and 55 more, or * for any.");
      }
    }
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
        clock.instant().plus(WAIT),
        wanted);
    return of(member);
  }
}
