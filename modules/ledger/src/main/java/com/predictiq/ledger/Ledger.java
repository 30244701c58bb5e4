package com.predictiq.ledger;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

  /**
   * Makes all of them, as if one after the other, in as many statements as one takes. For keys that
   * no transfer has yet; finding one that has is a mistake of the caller's.
   *
   * @throws com.predictiq.kernel.Rejected with a {@link LedgerRefusal} when one of them cannot be
   *     made; then none is
   */
  default void postAll(List<Transfer> transfers) {
    transfers.forEach(this::post);
  }

  /**
   * What the accounts hold; until the caller's transaction ends, nobody else changes it. One that
   * was never posted to holds nothing and is not kept from being opened.
   */
  default Map<AccountRef, Amount> hold(Collection<AccountRef> accounts) {
    return accounts.stream().distinct().collect(Collectors.toMap(it -> it, this::balance));
  }

  /** Zero when nothing was ever posted to it. */
  Amount balance(AccountRef account);

  /** Every account of this member, also the empty ones, in the order of their keys. */
  List<Balance> balances(UUID owner);

  /** Every account about this market, dispute or withdrawal, in the order of their keys. */
  List<Balance> balancesAbout(UUID subject);

  /** What moved on this member's accounts, latest first. */
  Page<TransferView> transfers(UUID owner, PageRequest page);
}
