package com.predictiq.chain.play;

import com.predictiq.chain.Deposits;
import com.predictiq.chain.PlayWallets;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;

/** Play wallets and their faucet, for tests of other packages. */
public final class GivenPlay {

  private GivenPlay() {}

  public static PlayWallets wallets(Stellar stellar, StellarAssets assets, Deposits deposits) {
    return new PlayWalletsAtHome(stellar, assets, deposits, new FaucetAtHome(stellar));
  }
}
