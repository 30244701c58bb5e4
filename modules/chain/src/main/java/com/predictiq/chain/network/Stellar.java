package com.predictiq.chain.network;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.kernel.Rejected;
import java.net.URI;
import java.util.Optional;

/** The network of this installation and the keys for it, if it has one. */
public interface Stellar {

  StellarConfig config();

  ChainWatch watch();

  Custody custody();

  /** The server that is spoken to. */
  URI horizon();

  /** Who gives play money away on this network; empty where money is money. */
  Optional<URI> friendbot();

  /**
   * Whether there is nothing to look after: no network, or one at home that nobody has used so far.
   */
  default boolean idle() {
    return config().off();
  }

  default void requireOn() {
    if (config().off()) {
      throw new Rejected(ChainRefusal.CHAIN_OFF, "BLOCKCHAIN_NETWORK is off.");
    }
  }
}
