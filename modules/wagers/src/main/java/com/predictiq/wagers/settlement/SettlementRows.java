package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.markets.MarketId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.SettlementKind;
import com.predictiq.wagers.SettlementReason;
import com.predictiq.wagers.SettlementState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the rows of settlements and pools. */
record SettlementRows(Assets assets) {

  static final String SETTLEMENTS =
      """
      select market_id, weights, ended_at, state, step, last_outcome, last_member, last_referrer,
             done, paid, winnings_fees, stake_fees, rewards, rounding, settled_at,
             kind, reason, asset, claimed, winnings_rate, staked, pool, positions
        from wagers.settlements\
      """;

  Settlement settlement(ResultSet row) throws SQLException {
    return new Settlement(
        new MarketId(row.getObject("market_id", UUID.class)),
        Arrays.asList((Integer[]) row.getArray("weights").getArray()),
        Sql.instant(row, "ended_at"),
        SettlementState.valueOf(row.getString("state")),
        row.getInt("step"),
        decided(row),
        new Progress(
            row.getInt("last_outcome"),
            row.getObject("last_member", UUID.class),
            row.getObject("last_referrer", UUID.class),
            row.getLong("done"),
            row.getLong("paid"),
            row.getLong("winnings_fees"),
            row.getLong("stake_fees"),
            row.getLong("rewards"),
            row.getLong("rounding")),
        Sql.optionalInstant(row, "settled_at"));
  }

  private Optional<Decided> decided(ResultSet row) throws SQLException {
    if (row.getString("kind") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Decided(
            SettlementKind.valueOf(row.getString("kind")),
            SettlementReason.valueOf(row.getString("reason")),
            asset(row.getString("asset")),
            row.getBoolean("claimed"),
            row.getLong("winnings_rate"),
            row.getLong("staked"),
            row.getLong("pool"),
            row.getLong("positions")));
  }

  static OutcomePool pool(ResultSet row) throws SQLException {
    return new OutcomePool(
        row.getInt("outcome"),
        row.getLong("net"),
        row.getLong("gross"),
        row.getLong("fees"),
        row.getLong("bettors"),
        row.getLong("share"));
  }

  static <T> String[] texts(List<T> all, Function<T, Object> column) {
    return all.stream().map(column).map(String::valueOf).toArray(String[]::new);
  }

  private Asset asset(String code) {
    return assets
        .find(code)
        .orElseThrow(() -> new IllegalStateException("the books do not know " + code));
  }
}
