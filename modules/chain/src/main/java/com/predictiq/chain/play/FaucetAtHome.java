package com.predictiq.chain.play;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.Faucet;
import com.predictiq.chain.network.Friendbot;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Stellar;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.WalletAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks the friendbot of our own network, and nobody else's. */
@ApplicationScoped
class FaucetAtHome implements Faucet {

  private final Stellar stellar;

  @Inject
  FaucetAtHome(Stellar stellar) {
    this.stellar = stellar;
  }

  @Override
  public void give(String address) {
    if (!stellar.config().atHome()) {
      throw new Rejected(ChainRefusal.NO_FAUCET, "BLOCKCHAIN_NETWORK is not standalone.");
    }
    if (WalletAddress.parse(address).isEmpty()) {
      throw new Rejected(ChainRefusal.INVALID_DESTINATION, "Name an account, G and 55 more.");
    }
    if (!given(address)) {
      throw new Rejected(ChainRefusal.NETWORK_UNREACHABLE, "The friendbot gives nothing now.");
    }
  }

  private boolean given(String address) {
    try {
      return new Friendbot(stellar.friendbot().orElseThrow(), stellar.config().timeout())
          .give(address);
    } catch (NetworkFailed away) {
      return false;
    }
  }
}
