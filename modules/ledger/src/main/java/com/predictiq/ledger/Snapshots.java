package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.util.UUID;

/** What everybody had at one moment, kept under the id of whatever it was taken for. */
public interface Snapshots {

  /** Takes down the cash of all members in this asset, in the caller's transaction. */
  void take(UUID subject, Asset asset);

  Amount total(UUID subject, Asset asset);

  /** Zero for who had nothing. */
  Amount of(UUID subject, UUID owner, Asset asset);

  void drop(UUID subject);
}
