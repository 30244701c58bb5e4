package com.predictiq.markets.disputes;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that one member has disputed and voted, to be told to them or forgotten. */
@ApplicationScoped
@Transactional
class MemberCases {

  static final String DISPUTES =
      """
      select id, market_id, reason, filed_at from markets.disputes
       where disputer_id = ? and id > ? order by id limit ?\
      """;

  static final String VOTES =
      """
      select v.dispute_id, d.market_id, v.choice, v.changed_at
        from markets.votes v join markets.disputes d on d.id = v.dispute_id
       where v.voter_id = ? and v.dispute_id > ? order by v.dispute_id limit ?\
      """;

  static final String BONDS =
      """
      select bond_asset, bond_asset_scale, bond_asset_rail, sum(bond)::bigint as bond
        from markets.disputes where disputer_id = ? and settled_at is null
       group by bond_asset, bond_asset_scale, bond_asset_rail order by bond_asset\
      """;

  /** A dispute as its disputer wrote it. */
  record Filed(UUID id, UUID market, String reason, Instant filedAt) {}

  /** A vote as it counts. */
  record Voted(UUID dispute, UUID market, String choice, Instant votedAt) {}

  private final Sql sql;

  @Inject
  MemberCases(Sql sql) {
    this.sql = sql;
  }

  List<Filed> disputes(MemberId member, UUID after, int most) {
    return sql.list(
        DISPUTES,
        row ->
            new Filed(
                row.getObject("id", UUID.class),
                row.getObject("market_id", UUID.class),
                row.getString("reason"),
                Sql.instant(row, "filed_at")),
        member.value(),
        after,
        most);
  }

  List<Voted> votes(MemberId member, UUID after, int most) {
    return sql.list(
        VOTES,
        row ->
            new Voted(
                row.getObject("dispute_id", UUID.class),
                row.getObject("market_id", UUID.class),
                row.getString("choice"),
                Sql.instant(row, "changed_at")),
        member.value(),
        after,
        most);
  }

  List<Amount> bonds(MemberId member) {
    return sql.list(
        BONDS,
        row ->
            new Amount(
                new Asset(
                    row.getString("bond_asset"),
                    row.getInt("bond_asset_scale"),
                    Asset.Rail.valueOf(row.getString("bond_asset_rail"))),
                row.getLong("bond")),
        member.value());
  }

  /** Takes the words away; that somebody disputed and how the votes fell stays. */
  void forget(MemberId member) {
    sql.change(
        "update markets.disputes set reason = 'erased' where disputer_id = ?", member.value());
  }
}
