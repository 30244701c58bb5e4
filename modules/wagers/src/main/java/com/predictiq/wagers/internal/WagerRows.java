package com.predictiq.wagers.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.PositionView;
import com.predictiq.wagers.TapeLine;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads rows. An asset is stored by its code; the books know the rest, also when it is retired. */
record WagerRows(Assets assets) {

  private static final int AT_LEAST_TWO = 2;

  WagerView wager(ResultSet row) throws SQLException {
    Asset asset = asset(row);
    Quote quote = quote(row);
    return new WagerView(
        new WagerId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member_id", UUID.class)),
        new MarketId(row.getObject("market_id", UUID.class)),
        row.getInt("outcome"),
        new Amount(asset, quote.stake()),
        new Amount(asset, quote.fee()),
        new Amount(asset, quote.net()),
        quote.before().probability(),
        quote.after().probability(),
        new Amount(asset, row.getLong("payout")),
        Optional.ofNullable(row.getString("client_order_id")),
        Optional.ofNullable(row.getObject("referrer_id", UUID.class)).map(MemberId::new),
        Sql.instant(row, "placed_at"));
  }

  TapeLine tape(ResultSet row) throws SQLException {
    Quote quote = quote(row);
    return new TapeLine(
        row.getInt("outcome"),
        new Amount(asset(row), quote.stake()),
        quote.before().probability(),
        quote.after().probability(),
        Sql.instant(row, "placed_at"));
  }

  PositionView position(ResultSet row) throws SQLException {
    Asset asset = asset(row);
    long net = row.getLong("net");
    long gross = row.getLong("gross");
    Pool pool = new Pool(row.getLong("outcome_net"), row.getLong("pool_net"), AT_LEAST_TWO);
    Optional<Amount> paid = amount(row, "paid", asset);
    Amount ifWon = new Amount(asset, ifWon(net, gross, pool, row.getLong("winnings_rate")));
    return new PositionView(
        new MarketId(row.getObject("market_id", UUID.class)),
        row.getInt("outcome"),
        new Amount(asset, gross),
        new Amount(asset, row.getLong("fees")),
        new Amount(asset, net),
        row.getLong("wagers"),
        paid.isPresent() ? Optional.empty() : Optional.of(ifWon),
        paid.orElseGet(() -> worthNow(ifWon, pool)),
        pool.probability(),
        paid,
        amount(row, "winnings_fee", asset),
        Sql.optionalInstant(row, "settled_at"));
  }

  private static long ifWon(long net, long gross, Pool pool, long winningsRate) {
    if (pool.oneSided()) {
      return gross;
    }
    long payout = Payout.of(net, pool);
    return payout - Fee.onWinnings(payout, gross, winningsRate);
  }

  /** What it would pay, times the chance that the pool gives it. */
  private static Amount worthNow(Amount ifWon, Pool pool) {
    long units = Exact.timesOver(ifWon.units(), pool.outcome(), pool.total());
    return new Amount(ifWon.asset(), units);
  }

  private static Optional<Amount> amount(ResultSet row, String column, Asset asset)
      throws SQLException {
    return Optional.ofNullable((Long) row.getObject(column)).map(units -> new Amount(asset, units));
  }

  private static Quote quote(ResultSet row) throws SQLException {
    Pool before =
        new Pool(row.getLong("outcome_before"), row.getLong("pool_before"), row.getInt("outcomes"));
    long stake = row.getLong("stake");
    long fee = row.getLong("fee");
    return new Quote(stake, fee, before, before.plus(stake - fee));
  }

  private Asset asset(ResultSet row) throws SQLException {
    String code = row.getString("asset");
    return assets
        .find(code)
        .orElseThrow(() -> new IllegalStateException("the books do not know " + code));
  }
}
