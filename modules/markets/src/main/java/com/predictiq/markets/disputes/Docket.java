package com.predictiq.markets.disputes;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.DisputeView;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The disputes there are and were. */
@ApplicationScoped
@Transactional
public class Docket {

  private final Sql sql;

  @Inject
  public Docket(Sql sql) {
    this.sql = sql;
  }

  public void file(Dispute dispute) {
    DisputeView view = dispute.view();
    Asset bond = view.bond().asset();
    Asset vote = dispute.totalWeight().asset();
    VotingRules rules = dispute.rules();
    sql.change(
        """
        insert into markets.disputes (id, market_id, disputer_id, reason, wanted_outcome,
          bond, bond_asset, bond_asset_scale, bond_asset_rail,
          total_weight, vote_asset, vote_asset_scale, vote_asset_rail,
          quorum_bps, majority_bps, cancel_bps, filed_at, voting_ends_at)
        values (?, ?, ?, ?, ?::integer, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        view.id(),
        view.market().value(),
        view.disputer().value(),
        view.reason(),
        view.wantedOutcome().orElse(null),
        view.bond().units(),
        bond.code(),
        bond.scale(),
        bond.rail().name(),
        dispute.totalWeight().units(),
        vote.code(),
        vote.scale(),
        vote.rail().name(),
        rules.quorum().value(),
        rules.majority().value(),
        rules.cancel().value(),
        view.filedAt(),
        view.votingEndsAt());
  }

  public Optional<Dispute> of(MarketId market) {
    return sql.first(
        """
        select id, market_id, disputer_id, reason, wanted_outcome,
               bond, bond_asset, bond_asset_scale, bond_asset_rail,
               total_weight, vote_asset, vote_asset_scale, vote_asset_rail,
               quorum_bps, majority_bps, cancel_bps, filed_at, voting_ends_at,
               verdict, settled_at, bond_returned
          from markets.disputes where market_id = ?\
        """,
        Docket::dispute,
        market.value());
  }

  /** What the vote came to stands from now on. */
  public void decide(Dispute dispute, String verdict) {
    sql.change(
        "update markets.disputes set verdict = ? where id = ?", verdict, dispute.view().id());
  }

  public void settle(Dispute dispute, boolean bondReturned, Instant now) {
    sql.change(
        "update markets.disputes set settled_at = ?, bond_returned = ? where id = ?",
        now,
        bondReturned,
        dispute.view().id());
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    return new Dispute(
        view(row),
        new Amount(asset(row, "vote_asset"), row.getLong("total_weight")),
        new VotingRules(
            new Bps(row.getInt("quorum_bps")),
            new Bps(row.getInt("majority_bps")),
            new Bps(row.getInt("cancel_bps"))));
  }

  private static DisputeView view(ResultSet row) throws SQLException {
    return new DisputeView(
        row.getObject("id", UUID.class),
        new MarketId(row.getObject("market_id", UUID.class)),
        new MemberId(row.getObject("disputer_id", UUID.class)),
        row.getString("reason"),
        Optional.ofNullable((Integer) row.getObject("wanted_outcome")),
        new Amount(asset(row, "bond_asset"), row.getLong("bond")),
        Sql.instant(row, "filed_at"),
        Sql.instant(row, "voting_ends_at"),
        Optional.ofNullable(row.getString("verdict")),
        Sql.optionalInstant(row, "settled_at"),
        Optional.ofNullable((Boolean) row.getObject("bond_returned")));
  }

  private static Asset asset(ResultSet row, String column) throws SQLException {
    return new Asset(
        row.getString(column),
        row.getInt(column + "_scale"),
        Asset.Rail.valueOf(row.getString(column + "_rail")));
  }
}
