package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.BadSetting;
import com.predictiq.ledger.Assets;
import com.predictiq.platform.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The assets as the settings offer them and as the books know them. A scale that changed would turn
 * every balance into another amount without a posting, so the boot stops there.
 */
@ApplicationScoped
class AssetBook implements Assets {

  private static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);
  private static final Asset USDC = new Asset("USDC", 7, Asset.Rail.STELLAR);

  private final LedgerConfig config;
  private final Sql sql;
  private Map<String, Asset> known = Map.of();

  @Inject
  AssetBook(LedgerConfig config, Sql sql) {
    this.config = config;
    this.sql = sql;
  }

  @PostConstruct
  void open() {
    offered().forEach(this::enter);
    known =
        sql.list("select code, scale, rail from ledger.assets", AssetBook::asset).stream()
            .collect(Collectors.toUnmodifiableMap(Asset::code, Function.identity()));
    offered().forEach(this::compare);
  }

  @Override
  public Asset house() {
    return config.house();
  }

  @Override
  public List<Asset> offered() {
    return List.of(config.house(), XLM, USDC);
  }

  @Override
  public Optional<Asset> find(String code) {
    return Optional.ofNullable(known.get(code));
  }

  @Override
  public Amount signUpGrant() {
    return config.signUpGrant();
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

  private void compare(Asset asset) {
    Asset inTheBooks = known.get(asset.code());
    if (!inTheBooks.equals(asset)) {
      throw new BadSetting(
          "predictiq.ledger.house-asset-scale",
          "does not fit the books, which have "
              + asset
              + " with "
              + inTheBooks.scale()
              + " decimals; set it back or choose another predictiq.ledger.house-asset-code.");
    }
  }
}
