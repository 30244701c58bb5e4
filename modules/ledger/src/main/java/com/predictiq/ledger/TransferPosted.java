package com.predictiq.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Amounts have moved. Told within the transaction that moved them; whoever only wants to hear of
 * what lasts observes it after success. The owners are the members whose accounts were touched.
 */
public record TransferPosted(
    TransferId transfer, TransferKind kind, String reference, Instant postedAt, List<UUID> owners) {

  public TransferPosted {
    owners = List.copyOf(owners);
  }
}
