package com.predictiq.ledger.internal;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The chain of blocks and the transfers that wait to be sealed into it. */
@ApplicationScoped
class BlockStore {

  /** The hash of a transfer's content as {@link Hash#ofContent} has it, from what is stored now. */
  static final String CONTENT =
      """
      (select sha256(convert_to(
                t.kind || E'\\n' || t.reference || E'\\n' || string_agg(
                  o.key || '>' || d.key || ':' || p.amount, E'\\n' order by p.position), 'UTF8'))
         from ledger.postings p
         join ledger.accounts o on o.id = p.from_account
         join ledger.accounts d on d.id = p.to_account
        where p.transfer_id = t.id)
      """;

  static final String TAKE =
      """
      with waiting as (
        select transfer_id, postings from ledger.unsealed_transfers order by transfer_id limit ?),
      counted as (
        select transfer_id, sum(postings) over (order by transfer_id) - postings as before_it
          from waiting),
      taken as (
        delete from ledger.unsealed_transfers u using counted c
         where u.transfer_id = c.transfer_id and c.before_it < ?
        returning u.transfer_id, u.postings)
      select t.id, t.idempotency_key, t.posted_at, t.content_hash as content, taken.postings
        from taken join ledger.transfers t on t.id = taken.transfer_id order by t.id\
      """;

  private static final String BLOCKS =
      "select number, previous_hash, hash, transfers, sealed_at from ledger.blocks";

  private final Sql sql;

  @Inject
  BlockStore(Sql sql) {
    this.sql = sql;
  }

  /** A link of the chain. */
  record Block(long number, Hash previous, Hash hash, int transfers, Instant sealedAt) {}

  /** A transfer on its way into a block, or out of it to be checked. */
  record Entry(UUID transfer, Hash hash) {}

  /** What goes into one block; full when there may be more waiting. */
  record Taken(List<Entry> entries, boolean full) {}

  /** Keeps a second sealer out until the transaction ends. */
  void lockChain() {
    sql.list("select pg_advisory_xact_lock(hashtext('ledger.blocks'))", row -> row.getString(1));
  }

  Optional<Block> head() {
    return sql.first(BLOCKS + " order by number desc limit 1", BlockStore::block);
  }

  List<Block> after(long number, int most) {
    return sql.list(
        BLOCKS + " where number > ? order by number limit ?", BlockStore::block, number, most);
  }

  /**
   * Takes the oldest unsealed transfers out of the waiting list: so many at most, and no further
   * one when there are that many postings in them, for whoever checks the block reads all of those.
   */
  Taken takeUnsealed(int most, int mostPostings) {
    AtomicLong postings = new AtomicLong();
    List<Entry> entries =
        sql.list(
            TAKE,
            row -> {
              postings.addAndGet(row.getLong("postings"));
              return entry(row);
            },
            most,
            mostPostings);
    return new Taken(entries, entries.size() == most || postings.get() >= mostPostings);
  }

  void append(Block block, List<Entry> entries) {
    sql.change(
        """
        insert into ledger.blocks (number, previous_hash, hash, transfers, sealed_at)
        values (?, ?, ?, ?, ?)\
        """,
        block.number(),
        block.previous().bytes(),
        block.hash().bytes(),
        block.transfers(),
        block.sealedAt());
    sql.change(
        """
        insert into ledger.block_transfers (block_number, position, transfer_id)
        select ?, e.position, e.id::uuid from unnest(?) with ordinality as e (id, position)\
        """,
        block.number(),
        entries.stream().map(entry -> entry.transfer().toString()).toArray(String[]::new));
  }

  /** The transfers of a block as they are stored now, whatever they were when it was sealed. */
  List<Entry> entries(long number) {
    return sql.list(
        "select t.id, t.idempotency_key, t.posted_at, "
            + CONTENT
            + """
             as content
              from ledger.block_transfers b join ledger.transfers t on t.id = b.transfer_id
             where b.block_number = ? order by b.position\
            """,
        BlockStore::entry,
        number);
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(
        row.getLong("number"),
        Hash.of(row.getBytes("previous_hash")),
        Hash.of(row.getBytes("hash")),
        row.getInt("transfers"),
        Sql.instant(row, "sealed_at"));
  }

  /** A transfer without postings has no content, which is the content of no transfer. */
  private static Entry entry(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Hash content = Optional.ofNullable(row.getBytes("content")).map(Hash::of).orElse(Hash.NONE);
    return new Entry(
        id,
        Hash.ofEntry(id, row.getString("idempotency_key"), Sql.instant(row, "posted_at"), content));
  }
}
