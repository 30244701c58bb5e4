package com.predictiq.chain.standalone;

import java.time.Instant;
import java.util.List;
import org.stellar.sdk.Claimant;

/** Money that was set aside under a number of its own, for the first of those who may fetch it. */
record HomeBalance(
    String id,
    String asset,
    long units,
    String sponsor,
    List<Claimant> claimants,
    long ledger,
    Instant at) {

  HomeBalance {
    claimants = List.copyOf(claimants);
  }

  boolean names(String account) {
    return claimants.stream().anyMatch(one -> one.getDestination().equals(account));
  }
}
