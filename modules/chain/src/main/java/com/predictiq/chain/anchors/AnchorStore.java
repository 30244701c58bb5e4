package com.predictiq.chain.anchors;

import com.predictiq.chain.Anchor;
import com.predictiq.chain.Anchor.Subject;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What was signed for the chain: each hash once, and again only while no ledger has it. */
@ApplicationScoped
class AnchorStore {

  private final Sql sql;

  @Inject
  AnchorStore(Sql sql) {
    this.sql = sql;
  }

  /** False when the hash is in a ledger already. */
  boolean keep(Subject subject, long number, String hash, String transaction, Instant now) {
    String statement =
        switch (subject) {
          case BOOKS ->
              """
              insert into chain.anchors as a (block, block_hash, transaction_hash, signed_at)
              values (?, ?, ?, ?)
              on conflict (block) do update
                 set transaction_hash = excluded.transaction_hash, signed_at = excluded.signed_at
               where a.ledger is null\
              """;
          case LIABILITIES ->
              """
              insert into chain.anchored_proofs as a (proof, digest, transaction_hash, signed_at)
              values (?, ?, ?, ?)
              on conflict (proof) do update
                 set transaction_hash = excluded.transaction_hash, signed_at = excluded.signed_at
               where a.ledger is null\
              """;
        };
    return sql.change(statement, number, hash, transaction, now) == 1;
  }

  void included(Subject subject, long number, long ledger) {
    sql.change(
        switch (subject) {
          case BOOKS -> "update chain.anchors set ledger = ? where block = ?";
          case LIABILITIES -> "update chain.anchored_proofs set ledger = ? where proof = ?";
        },
        ledger,
        number);
  }

  List<Anchor> latest() {
    return sql.list(
        """
        (select 'BOOKS' as subject, block as number, block_hash as hash, transaction_hash, ledger,
                signed_at from chain.anchors order by block desc limit 100)
        union all
        (select 'LIABILITIES', proof, digest, transaction_hash, ledger, signed_at
           from chain.anchored_proofs order by proof desc limit 100)
        order by signed_at desc, subject limit 100\
        """,
        row -> {
          long ledger = row.getLong("ledger");
          return new Anchor(
              Subject.valueOf(row.getString("subject")),
              row.getLong("number"),
              row.getString("hash"),
              row.getString("transaction_hash"),
              ledger == 0 ? OptionalLong.empty() : OptionalLong.of(ledger),
              Sql.instant(row, "signed_at"));
        });
  }
}
