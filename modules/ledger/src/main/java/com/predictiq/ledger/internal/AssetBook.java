package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.BadSetting;
import com.predictiq.ledger.Assets;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
  private final AssetStore store;
  private Map<String, Asset> known = Map.of();

  @Inject
  AssetBook(LedgerConfig config, AssetStore store) {
    this.config = config;
    this.store = store;
  }

  @PostConstruct
  void open() {
    known =
        store.with(offered()).stream()
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
