package com.predictiq.members.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import java.util.List;
import java.util.Optional;

/** A house that gives nothing to who joins. */
record NoGrant() implements Assets {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);

  @Override
  public Asset house() {
    return PLAY;
  }

  @Override
  public Amount signUpGrant() {
    return Amount.zero(PLAY);
  }

  @Override
  public List<Asset> offered() {
    return List.of(PLAY);
  }

  @Override
  public Optional<Asset> find(String code) {
    return Optional.of(PLAY);
  }
}
