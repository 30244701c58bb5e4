package com.predictiq.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A transfer as one owner sees it: by how much it changed each of their accounts, and nothing of
 * anybody else's.
 */
public record TransferView(
    TransferId id, TransferKind kind, String reference, Instant postedAt, List<Balance> changes) {

  public TransferView {
    changes = List.copyOf(changes);
  }
}
