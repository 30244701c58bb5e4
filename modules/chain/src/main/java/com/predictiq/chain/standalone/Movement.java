package com.predictiq.chain.standalone;

import java.util.Optional;

/**
 * What an operation moved, if it did: as Horizon lists it among operations, and among payments if
 * it is one.
 *
 * @param balance what was set aside by it, or fetched
 */
record Movement(
    String type,
    String from,
    String to,
    String muxedTo,
    String asset,
    long units,
    Optional<HomeBalance> balance) {

  Movement(String type, String from, String to, String muxedTo, String asset, long units) {
    this(type, from, to, muxedTo, asset, units, Optional.empty());
  }

  boolean isPayment() {
    return balance.isEmpty();
  }

  /** Who may fetch something is concerned as well as who sets it aside. */
  boolean concerns(String account) {
    return from.equals(account)
        || to.equals(account)
        || balance.filter(one -> to.isEmpty() && one.names(account)).isPresent();
  }
}
