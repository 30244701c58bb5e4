package com.predictiq.chain.network;

import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the assets of the house are called on the network. A code alone names nothing there. */
@ApplicationScoped
public class StellarAssets {

  private static final String XLM = "XLM";
  private static final String USDC = "USDC";

  private final Assets assets;
  private final Map<String, String> names = new TreeMap<>();

  @Inject
  StellarAssets(Assets assets, StellarConfig config) {
    this.assets = assets;
    names.put(XLM, "native");
    config.usdcIssuer().ifPresent(issuer -> names.put(USDC, USDC + ":" + issuer));
  }

  public static StellarAssets of(Assets assets, StellarConfig config) {
    return new StellarAssets(assets, config);
  }

  /** Empty for what the house does not take. */
  public Optional<Asset> ofName(String name) {
    return names.entrySet().stream()
        .filter(one -> one.getValue().equals(name))
        .findFirst()
        .flatMap(one -> assets.find(one.getKey()));
  }

  public Optional<Asset> ofCode(String code) {
    return Optional.ofNullable(code).filter(names::containsKey).flatMap(assets::find);
  }

  public String name(Asset asset) {
    return names.get(asset.code());
  }

  public List<Asset> all() {
    return names.keySet().stream().flatMap(code -> assets.find(code).stream()).toList();
  }
}
