package com.predictiq.ledger.internal;

import com.predictiq.kernel.Asset;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The rows of assets. They are entered in a transaction of their own: of nodes that start together
 * one waits for the row of another, and must not wait for whatever else the other has begun.
 */
@ApplicationScoped
class AssetStore {

  private final Sql sql;

  @Inject
  AssetStore(Sql sql) {
    this.sql = sql;
  }

  /** All the books know, now that these are among them. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Asset> with(List<Asset> offered) {
    offered.forEach(this::enter);
    return sql.list("select code, scale, rail from ledger.assets", AssetStore::asset);
  }

  /** The asset of a row that has its code, scale and rail. */
  static Asset asset(ResultSet row) throws SQLException {
    return new Asset(
        row.getString("code"),
        row.getInt("scale"),
        Asset.Rail.valueOf(row.getString("rail").toUpperCase(Locale.ROOT)));
  }

  private void enter(Asset asset) {
    sql.change(
        "insert into ledger.assets (code, scale, rail) values (?, ?, ?) on conflict do nothing",
        asset.code(),
        asset.scale(),
        asset.rail().name().toLowerCase(Locale.ROOT));
  }
}
