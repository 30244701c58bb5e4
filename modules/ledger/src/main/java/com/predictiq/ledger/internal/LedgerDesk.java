package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferPosted;
import com.predictiq.ledger.TransferView;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where transfers are handed in. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class LedgerDesk implements Ledger {

  private final TransferStore transfers;
  private final AccountStore accounts;
  private final Assets assets;
  private final Event<TransferPosted> posted;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  LedgerDesk(
      TransferStore transfers,
      AccountStore accounts,
      Assets assets,
      Event<TransferPosted> posted,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.transfers = transfers;
    this.accounts = accounts;
    this.assets = assets;
    this.posted = posted;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Receipt post(Transfer transfer) {
    Moves moves = new Moves(transfer.postings());
    moves.accounts().forEach(this::checkAsset);
    TransferStore.Entry entry =
        new TransferStore.Entry(ids.next(), Hash.ofContent(transfer), clock.instant());
    if (!transfers.enter(transfer, entry)) {
      return replay(transfer, entry.content());
    }
    Map<String, AccountStore.Locked> held = accounts.lock(moves.accounts());
    moves.check(held);
    transfers.move(entry.id(), transfer.postings(), moves.changes(), held);
    return tell(transfer, entry, moves);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void postAll(List<Transfer> wanted) {
    List<Posting> postings = wanted.stream().flatMap(one -> one.postings().stream()).toList();
    Moves moves = new Moves(postings);
    moves.accounts().forEach(this::checkAsset);
    Instant now = clock.instant();
    List<TransferStore.Entry> entries =
        wanted.stream()
            .map(one -> new TransferStore.Entry(ids.next(), Hash.ofContent(one), now))
            .toList();
    transfers.enterAll(wanted, entries);
    Map<String, AccountStore.Locked> held = accounts.lock(moves.accounts());
    Moves.checkOneAfterTheOther(wanted, held);
    transfers.moveAll(wanted, entries, moves.changes(), held);
    for (int i = 0; i < wanted.size(); i++) {
      tell(wanted.get(i), entries.get(i), new Moves(wanted.get(i).postings()));
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<AccountRef, Amount> hold(Collection<AccountRef> wanted) {
    return accounts.hold(wanted);
  }

  @Override
  public Amount balance(AccountRef account) {
    return accounts.balance(account);
  }

  @Override
  public List<Balance> balances(UUID owner) {
    return accounts.ofOwner(owner);
  }

  @Override
  public List<Balance> balancesAbout(UUID subject) {
    return accounts.aboutSubject(subject);
  }

  @Override
  public Page<TransferView> transfers(UUID owner, PageRequest page) {
    return transfers.ofOwner(owner, page);
  }

  /** An asset made up elsewhere, with another scale perhaps, would be another amount. */
  private void checkAsset(AccountRef account) {
    if (!assets.find(account.asset().code()).equals(Optional.of(account.asset()))) {
      throw new IllegalArgumentException("the books do not know the asset of " + account);
    }
  }

  private Receipt replay(Transfer transfer, Hash content) {
    TransferStore.Entry first = transfers.find(transfer.idempotencyKey()).orElseThrow();
    if (!first.content().equals(content)) {
      throw new Rejected(
          RequestRefusal.IDEMPOTENCY_KEY_REUSED,
          "The key " + transfer.idempotencyKey() + " belongs to a transfer with other postings.");
    }
    return new Receipt(new TransferId(first.id()), first.postedAt(), true);
  }

  private Receipt tell(Transfer transfer, TransferStore.Entry entry, Moves moves) {
    TransferId id = new TransferId(entry.id());
    List<UUID> owners =
        moves.accounts().stream().flatMap(account -> account.owner().stream()).distinct().toList();
    posted.fire(
        new TransferPosted(id, transfer.kind(), transfer.reference(), entry.postedAt(), owners));
    return new Receipt(id, entry.postedAt(), false);
  }
}
