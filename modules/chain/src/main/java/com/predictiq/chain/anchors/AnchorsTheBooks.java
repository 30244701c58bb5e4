package com.predictiq.chain.anchors;

import com.predictiq.chain.Anchor;
import com.predictiq.chain.Anchors;
import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Inclusion;
import com.predictiq.chain.network.SignedPayment;
import com.predictiq.chain.network.Stellar;
import com.predictiq.ledger.AuditReport.SealedBlock;
import com.predictiq.ledger.Audits;
import com.predictiq.platform.Job;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes the hash of the last block of the books into a ledger, as a memo, each hour. Each block
 * names the one before it, so one hash stands for all of history; one that was missed is stood for
 * by the next.
 */
@ApplicationScoped
class AnchorsTheBooks implements Job, Anchors {

  private static final Duration LIFE = Duration.ofMinutes(2);

  private final Stellar stellar;
  private final Audits audits;
  private final Sql sql;
  private final Commits commits;
  private final InstantSource clock;

  @Inject
  AnchorsTheBooks(Stellar stellar, Audits audits, Sql sql, Commits commits, InstantSource clock) {
    this.stellar = stellar;
    this.audits = audits;
    this.sql = sql;
    this.commits = commits;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "chain.anchors-the-books";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    if (stellar.idle()) {
      return 0;
    }
    Optional<SealedBlock> head = commits.call(() -> audits.latest().head());
    Optional<AccountState> payer = stellar.watch().account(stellar.custody().feeAccount());
    if (head.isEmpty() || payer.isEmpty()) {
      return 0;
    }
    return anchor(head.get(), payer.get().sequence() + 1) ? 1 : 0;
  }

  private boolean anchor(SealedBlock block, long sequence) {
    Instant now = clock.instant();
    SignedPayment signed =
        stellar.custody().anchor(HexFormat.of().parseHex(block.hash()), sequence, now.plus(LIFE));
    if (!commits.call(() -> keep(block, signed, now))) {
      return false;
    }
    stellar.watch().send(signed.envelope());
    Optional<Inclusion> included =
        stellar.watch().inclusion(signed.hash()).filter(Inclusion::successful);
    included.ifPresent(one -> commits.run(() -> included(block, one)));
    return included.isPresent();
  }

  /** False when the block is in a ledger already. */
  private boolean keep(SealedBlock block, SignedPayment signed, Instant now) {
    return sql.change(
            """
            insert into chain.anchors (block, block_hash, transaction_hash, signed_at)
            values (?, ?, ?, ?)
            on conflict (block) do update
               set transaction_hash = excluded.transaction_hash, signed_at = excluded.signed_at
             where chain.anchors.ledger is null\
            """,
            block.number(),
            block.hash(),
            signed.hash(),
            now)
        == 1;
  }

  private void included(SealedBlock block, Inclusion inclusion) {
    sql.change(
        "update chain.anchors set ledger = ? where block = ?", inclusion.ledger(), block.number());
  }

  @Override
  public List<Anchor> latest() {
    return sql.list(
        "select * from chain.anchors order by block desc limit 100", AnchorsTheBooks::row);
  }

  private static Anchor row(ResultSet row) throws SQLException {
    long ledger = row.getLong("ledger");
    return new Anchor(
        row.getLong("block"),
        row.getString("block_hash"),
        row.getString("transaction_hash"),
        ledger == 0 ? OptionalLong.empty() : OptionalLong.of(ledger),
        Sql.instant(row, "signed_at"));
  }
}
