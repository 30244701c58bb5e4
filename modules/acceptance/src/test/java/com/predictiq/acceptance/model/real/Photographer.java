package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Account;
import com.predictiq.acceptance.model.Picture;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes the picture of the product from its tables, as everybody sees them after a commit. */
@ApplicationScoped
class Photographer {

  private static final String BALANCES =
      """
      select a.kind, a.asset, coalesce(d.market_id, a.subject_id) as market, a.outcome, a.owner_id,
             a.balance
        from ledger.accounts a left join markets.disputes d on d.id = a.subject_id
       where a.owner_id = any (?::uuid[]) or coalesce(d.market_id, a.subject_id) = any (?::uuid[])
          or a.owner_id is null and a.subject_id is null\
      """;

  private static final String MARKETS =
      """
      select m.id,
             case when m.status = 'ACTIVE' and m.close_time <= ? then 'CLOSED' else m.status end
               as status,
             m.proposed_weights, m.resolution, m.archived_at, s.settled_at
        from markets.markets m left join wagers.settlements s on s.market_id = m.id
       where m.id = any (?::uuid[])\
      """;

  private static final String POSITIONS =
      """
      select market_id, outcome, member_id, gross, net, paid from wagers.positions
       where market_id = any (?::uuid[])\
      """;

  /** What sealing, auditing and writing letters leave meanwhile is no part of any command. */
  private static final String TABLES =
      """
      select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('ledger', 'members', 'markets', 'wagers')
         and table_name not in ('unsealed_transfers', 'blocks', 'block_transfers', 'recovery_links')
         and table_name not like 'audit%'
       order by 1\
      """;

  private static final String CONTENT =
      "select '%1$s' as name, md5(string_agg(t::text, ',' order by t::text)) as content from %1$s"
          + " t";

  private final Sql sql;
  private final RehearsedTime time;

  @Inject
  Photographer(Sql sql, RehearsedTime time) {
    this.sql = sql;
    this.time = time;
  }

  Picture take(Numbers numbers) {
    Map<Account, BigInteger> balances = new HashMap<>();
    sql.list(
        BALANCES,
        row -> balances.put(account(row, numbers), BigInteger.valueOf(row.getLong("balance"))),
        numbers.memberIds(),
        numbers.marketIds());
    Map<String, String> standings = new HashMap<>();
    Instant now = time.now();
    sql.list(MARKETS, row -> market(row, numbers, standings), now, numbers.marketIds());
    sql.list(POSITIONS, row -> position(row, numbers, standings), (Object) numbers.marketIds());
    return new Picture(balances, standings);
  }

  /** Whoever has anything that votes are weighed by. */
  List<MemberId> owners() {
    return sql.list(
        """
        select owner_id from ledger.accounts where kind = 'cash' and asset = 'PLAY' and balance > 0\
        """,
        row -> new MemberId(row.getObject("owner_id", UUID.class)));
  }

  /** A sum over all rows of each table. */
  Map<String, String> imprint() {
    String everything =
        sql.list(TABLES, row -> CONTENT.formatted(row.getString("name"))).stream()
            .collect(Collectors.joining(" union all "));
    Map<String, String> sums = new TreeMap<>();
    sql.list(everything, row -> sums.put(row.getString("name"), row.getString("content") + ""));
    return sums;
  }

  private static Account account(ResultSet row, Numbers numbers) throws SQLException {
    UUID market = row.getObject("market", UUID.class);
    UUID owner = row.getObject("owner_id", UUID.class);
    Integer outcome = (Integer) row.getObject("outcome");
    return new Account(
        row.getString("kind"),
        row.getString("asset"),
        market == null ? Account.NONE : numbers.numberOf(new MarketId(market)),
        outcome == null ? Account.NONE : outcome,
        owner == null ? Account.NONE : numbers.numberOf(new MemberId(owner)));
  }

  private static boolean market(ResultSet row, Numbers numbers, Map<String, String> standings)
      throws SQLException {
    int number = numbers.numberOf(new MarketId(row.getObject("id", UUID.class)));
    standings.put(
        Picture.market(number),
        row.getString("status")
            + weights(row, "proposed_weights", " proposed ")
            + weights(row, "resolution", " ended as ")
            + (row.getTimestamp("settled_at") == null ? "" : " settled")
            + (row.getTimestamp("archived_at") == null ? "" : " archived"));
    return true;
  }

  private static String weights(ResultSet row, String column, String words) throws SQLException {
    return row.getArray(column) == null
        ? ""
        : words + List.of((Integer[]) row.getArray(column).getArray());
  }

  private static boolean position(ResultSet row, Numbers numbers, Map<String, String> standings)
      throws SQLException {
    String paid = row.getString("paid");
    standings.put(
        Picture.position(
            numbers.numberOf(new MarketId(row.getObject("market_id", UUID.class))),
            row.getInt("outcome"),
            numbers.numberOf(new MemberId(row.getObject("member_id", UUID.class)))),
        "gross %d, net %d, paid %s"
            .formatted(
                row.getLong("gross"), row.getLong("net"), paid == null ? "nothing yet" : paid));
    return true;
  }
}
