package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** What the books hold for many markets at once, for who adds up the same money on its own. */
public interface Holdings {

  /**
   * The accounts of a kind about one subject, and about one outcome if they are, taken together.
   */
  record Held(UUID subject, AccountKind kind, OptionalInt outcome, Amount amount) {}

  List<Held> about(Collection<UUID> subjects);

  /** Whom escrow accounts are about, in order, from the one after this on. */
  List<UUID> escrowedAfter(UUID subject, int most);
}
