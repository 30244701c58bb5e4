package com.predictiq.ledger.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferKind;
import com.predictiq.ledger.TransferView;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The journal: transfers and their postings, which are only ever added to. */
@ApplicationScoped
class TransferStore {

  /** Greater than any id: where the first page starts. */
  private static final UUID END = new UUID(-1, -1);

  private final Sql sql;

  @Inject
  TransferStore(Sql sql) {
    this.sql = sql;
  }

  /** What the journal has under an idempotency key. */
  record Entry(UUID id, Hash content, Instant postedAt) {}

  /** False when the key is there already; waits for a transaction that is just writing it. */
  boolean enter(Transfer transfer, Entry entry) {
    return sql.change(
            """
            with entered as (
              insert into ledger.transfers
                (id, idempotency_key, content_hash, kind, reference, posted_at)
              values (?, ?, ?, ?, ?, ?)
              on conflict (idempotency_key) do nothing returning id)
            insert into ledger.unsealed_transfers (transfer_id, postings)
            select id, ? from entered\
            """,
            entry.id(),
            transfer.idempotencyKey(),
            entry.content().bytes(),
            transfer.kind().code(),
            transfer.reference(),
            entry.postedAt(),
            transfer.postings().size())
        == 1;
  }

  /** All of them are new. */
  void enterAll(List<Transfer> transfers, List<Entry> entries) {
    int entered =
        sql.change(
            """
            with entered as (
              insert into ledger.transfers
                (id, idempotency_key, content_hash, kind, reference, posted_at)
              select id::uuid, key, decode(hash, 'hex'), kind, reference, ?
                from unnest(?, ?, ?, ?, ?) as t (id, key, hash, kind, reference)
              returning id)
            insert into ledger.unsealed_transfers (transfer_id, postings)
            select e.id, n.postings::integer
              from entered e join unnest(?, ?) as n (id, postings) on n.id::uuid = e.id\
            """,
            entries.get(0).postedAt(),
            texts(entries, Entry::id),
            texts(transfers, Transfer::idempotencyKey),
            texts(entries, entry -> entry.content().hex()),
            texts(transfers, transfer -> transfer.kind().code()),
            texts(transfers, Transfer::reference),
            texts(entries, Entry::id),
            texts(transfers, transfer -> transfer.postings().size()));
    if (entered != transfers.size()) {
      throw new IllegalStateException(entered + " of " + transfers.size() + " were entered");
    }
  }

  Optional<Entry> find(String idempotencyKey) {
    return sql.first(
        "select id, content_hash, posted_at from ledger.transfers where idempotency_key = ?",
        row ->
            new Entry(
                row.getObject("id", UUID.class),
                Hash.of(row.getBytes("content_hash")),
                Sql.instant(row, "posted_at")),
        idempotencyKey);
  }

  /** Writes the postings and moves the balances of the accounts, which the caller has locked. */
  void move(
      UUID transfer,
      List<Posting> postings,
      Map<String, Long> changes,
      Map<String, AccountStore.Locked> accounts) {
    List<String> changed = List.copyOf(changes.keySet());
    sql.change(
        """
        with moved as (
          update ledger.accounts a set balance = a.balance + m.change::bigint
            from unnest(?, ?) as m (id, change) where a.id = m.id::bigint)
        insert into ledger.postings
          (transfer_id, position, from_account, to_account, asset, amount)
        select ?, p.position, p.origin::bigint, p.target::bigint, p.asset, p.amount::bigint
          from unnest(?, ?, ?, ?) with ordinality as p (origin, target, asset, amount, position)\
        """,
        texts(changed, key -> accounts.get(key).id()),
        texts(changed, changes::get),
        transfer,
        texts(postings, posting -> accounts.get(posting.from().key()).id()),
        texts(postings, posting -> accounts.get(posting.to().key()).id()),
        texts(postings, posting -> posting.amount().asset().code()),
        texts(postings, posting -> posting.amount().units()));
  }

  /** The same for many transfers. */
  void moveAll(
      List<Transfer> transfers,
      List<Entry> entries,
      Map<String, Long> changes,
      Map<String, AccountStore.Locked> accounts) {
    List<String> changed = List.copyOf(changes.keySet());
    List<Line> lines = Line.of(transfers, entries);
    sql.change(
        """
        with moved as (
          update ledger.accounts a set balance = a.balance + m.change::bigint
            from unnest(?, ?) as m (id, change) where a.id = m.id::bigint)
        insert into ledger.postings
          (transfer_id, position, from_account, to_account, asset, amount)
        select p.id::uuid, p.position::integer, p.origin::bigint, p.target::bigint, p.asset,
               p.amount::bigint
          from unnest(?, ?, ?, ?, ?, ?) as p (id, position, origin, target, asset, amount)\
        """,
        texts(changed, key -> accounts.get(key).id()),
        texts(changed, changes::get),
        texts(lines, Line::transfer),
        texts(lines, Line::position),
        texts(lines, line -> accounts.get(line.posting().from().key()).id()),
        texts(lines, line -> accounts.get(line.posting().to().key()).id()),
        texts(lines, line -> line.posting().amount().asset().code()),
        texts(lines, line -> line.posting().amount().units()));
  }

  /** One posting and its place in the journal. */
  private record Line(UUID transfer, int position, Posting posting) {

    static List<Line> of(List<Transfer> transfers, List<Entry> entries) {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < transfers.size(); i++) {
        int position = 1;
        for (Posting posting : transfers.get(i).postings()) {
          lines.add(new Line(entries.get(i).id(), position++, posting));
        }
      }
      return lines;
    }
  }

  Page<TransferView> ofOwner(UUID owner, PageRequest page) {
    Map<UUID, TransferView> views = new LinkedHashMap<>();
    UUID before = page.after().map(UUID::fromString).orElse(END);
    sql.list(
        OF_OWNER,
        row -> {
          UUID id = row.getObject("transfer_id", UUID.class);
          TransferView head =
              new TransferView(
                  new TransferId(id),
                  new TransferKind(row.getString("transfer_kind")),
                  row.getString("reference"),
                  Sql.instant(row, "posted_at"),
                  List.of());
          Balance change = AccountStore.balance(row, row.getLong("change"));
          return views.merge(id, with(head, change), (known, more) -> with(known, change));
        },
        owner,
        before,
        page.fetch(),
        before,
        page.fetch(),
        page.fetch(),
        owner);
    return Page.of(List.copyOf(views.values()), page, view -> view.id().toString());
  }

  private static TransferView with(TransferView view, Balance change) {
    List<Balance> changes = new ArrayList<>(view.changes());
    changes.add(change);
    return new TransferView(view.id(), view.kind(), view.reference(), view.postedAt(), changes);
  }

  private static <T> String[] texts(List<T> all, Function<T, Object> column) {
    return all.stream().map(column).map(String::valueOf).toArray(String[]::new);
  }

  /**
   * The latest transfers of each account are found through the two indexes of the postings, so the
   * cost depends on the page and the number of accounts and not on the length of the journal.
   */
  static final String OF_OWNER =
      """
      with mine as materialized (select id from ledger.accounts where owner_id = ?),
           page as (
             select distinct l.transfer_id
               from mine cross join lateral (
                 (select distinct p.transfer_id from ledger.postings p
                   where p.from_account = mine.id and p.transfer_id < ?
                   order by p.transfer_id desc limit ?)
                 union all
                 (select distinct p.transfer_id from ledger.postings p
                   where p.to_account = mine.id and p.transfer_id < ?
                   order by p.transfer_id desc limit ?)) l
              order by l.transfer_id desc limit ?)
      select t.id as transfer_id, t.kind as transfer_kind, t.reference, t.posted_at,
             a.kind, a.owner_id, a.subject_id, a.outcome, s.code, s.scale, s.rail,
             sum(c.change) as change
        from page
        join ledger.transfers t on t.id = page.transfer_id
        join ledger.accounts a on a.owner_id = ?
        join ledger.assets s on s.code = a.asset
       cross join lateral (
         select -p.amount as change from ledger.postings p
          where p.from_account = a.id and p.transfer_id = t.id
         union all
         select p.amount from ledger.postings p
          where p.to_account = a.id and p.transfer_id = t.id) c
       group by t.id, a.id, s.code
       order by t.id desc, a.key\
      """;
}
