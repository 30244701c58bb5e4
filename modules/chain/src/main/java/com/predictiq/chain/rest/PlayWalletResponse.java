package com.predictiq.chain.rest;

import com.predictiq.chain.PlayWallet;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;

/** A wallet for trying things out; any wallet that knows the network can look at its account. */
public record PlayWalletResponse(String address, Asset asset, Amount balance, String horizon) {

  static PlayWalletResponse of(PlayWallet wallet) {
    return new PlayWalletResponse(
        wallet.address(), wallet.balance().asset(), wallet.balance(), wallet.horizon().toString());
  }
}
