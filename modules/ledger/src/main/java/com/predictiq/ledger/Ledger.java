package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import java.util.List;
import java.util.UUID;

/** The books: write into them, read from them. */
public interface Ledger {

  /**
   * Makes the transfer within the caller's transaction, which there must be. Locks the accounts in
   * one order for all, so that two transfers never wait for each other; a caller who makes several
   * in one transaction may still meet another who makes them the other way round.
   *
   * <p>The same idempotency key with the same content moves nothing and answers as the first time.
   *
   * @throws com.predictiq.kernel.Rejected with a {@link LedgerRefusal}
   */
  Receipt post(Transfer transfer);

  /** Zero when nothing was ever posted to it. */
  Amount balance(AccountRef account);

  /** Every account of this member, also the empty ones, in the order of their keys. */
  List<Balance> balances(UUID owner);

  /** Every account about this market, dispute or withdrawal, in the order of their keys. */
  List<Balance> balancesAbout(UUID subject);

  /** What moved on this member's accounts, latest first. */
  Page<TransferView> transfers(UUID owner, PageRequest page);
}
