package com.predictiq.ledger.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.InclusionProof;
import com.predictiq.ledger.ProofOfLiabilities;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The trees. They are made in the database, where the leaves are, a level by a statement. */
@ApplicationScoped
class ProofStore {

  private static final String LEAVES =
      """
      insert into ledger.proof_nodes (proof, asset, level, position, owner_id, total, hash)
      select s.proof, s.asset, 0, row_number() over (partition by s.asset order by s.salt) - 1,
             s.owner_id, s.owed,
             sha256('\\x00'::bytea || s.salt || uuid_send(s.owner_id) || int8send(s.owed))
        from (select p.number as proof, o.asset, o.owner_id, o.owed,
                     sha256(p.seasoning || uuid_send(o.owner_id)) as salt
                from (select asset, owner_id, sum(balance)::bigint as owed from ledger.accounts
                       where kind in ('cash', 'claimable', 'referral') and balance > 0
                       group by asset, owner_id) as o
                join ledger.proofs p on p.number = ?) as s\
      """;

  /** A node without a neighbour goes up as it is; a root is where nobody has one. */
  private static final String LEVEL =
      """
      insert into ledger.proof_nodes (proof, asset, level, position, total, hash)
      select l.proof, l.asset, l.level + 1, l.position / 2, l.total + coalesce(r.total, 0),
             case when r.hash is null then l.hash
                  else sha256('\\x01'::bytea || int8send(l.total) || l.hash
                              || int8send(r.total) || r.hash) end
        from ledger.proof_nodes l
        left join ledger.proof_nodes r on r.proof = l.proof and r.asset = l.asset
                                      and r.level = l.level and r.position = l.position + 1
       where l.proof = ? and l.level = ? and l.position % 2 = 0
         and (l.position > 0 or r.hash is not null)\
      """;

  private static final String ROOTS =
      """
      insert into ledger.proof_roots (proof, asset, members, total, reserves, root)
      select n.proof, n.asset, c.members, n.total, coalesce(-e.balance, 0), n.hash
        from (select asset, count(*) filter (where level = 0) as members, max(level) as top
                from ledger.proof_nodes where proof = ? group by asset) as c
        join ledger.proof_nodes n on n.proof = ? and n.asset = c.asset and n.level = c.top
        left join ledger.accounts e on e.kind = 'external' and e.asset = n.asset\
      """;

  /** At each level the other of the two that share a parent. */
  static final String PATH =
      """
      select m.asset, m.total, sha256(p.seasoning || uuid_send(m.owner_id)) as salt,
             n.position as at, n.total as beside, n.hash
        from ledger.proofs p
        join ledger.proof_nodes m on m.proof = p.number and m.owner_id = ?
       cross join generate_series(0, 62) as l (level)
        left join ledger.proof_nodes n on n.proof = p.number and n.asset = m.asset
                                      and n.level = l.level
                                      and n.position = ((m.position >> l.level) # 1)
       where p.number = ? and (l.level = 0 or n.hash is not null)
       order by m.asset, l.level\
      """;

  private final Sql sql;
  private final AssetBook assets;

  @Inject
  ProofStore(Sql sql, AssetBook assets) {
    this.sql = sql;
    this.assets = assets;
  }

  /** To be said first in the transaction: the accounts and the outside are of one moment. */
  void stopTheWorld() {
    sql.change("set transaction isolation level repeatable read");
    sql.change("set local statement_timeout = '15min'");
  }

  /** The last block there is; what is not in one yet will be in the next. */
  long block() {
    return sql.first("select coalesce(max(number), 0) from ledger.blocks", row -> row.getLong(1))
        .orElse(0L);
  }

  Optional<Long> blockOfLatest() {
    return sql.first(
        "select block from ledger.proofs order by number desc limit 1", row -> row.getLong(1));
  }

  long begin(Instant now, long block, byte[] seasoning) {
    return sql.first(
            """
            insert into ledger.proofs (number, taken_at, block, seasoning, digest)
            select coalesce(max(number), 0) + 1, ?, ?, ?, '' from ledger.proofs returning number\
            """,
            row -> row.getLong(1),
            now,
            block,
            seasoning)
        .orElseThrow();
  }

  /** Answers how many leaves there are. Twice as many members are one statement more. */
  int grow(long proof) {
    int leaves = sql.change(LEAVES, proof);
    int level = 0;
    while (sql.change(LEVEL, proof, level) > 0) {
      level++;
    }
    sql.change(ROOTS, proof, proof);
    return leaves;
  }

  void seal(long proof, String digest) {
    sql.change("update ledger.proofs set digest = ? where number = ?", digest, proof);
  }

  /** The roots stay for ever; of the trees only the newest. */
  void fell(long upTo) {
    sql.change("delete from ledger.proof_nodes where proof <= ?", upTo);
  }

  List<ProofOfLiabilities.Root> roots(long proof) {
    return sql.list(
        """
        select asset, members, total, reserves, root from ledger.proof_roots
         where proof = ? order by asset collate "C"\
        """,
        row -> {
          Asset asset = assets.find(row.getString("asset")).orElseThrow();
          return new ProofOfLiabilities.Root(
              new Amount(asset, row.getLong("total")),
              row.getLong("members"),
              new Amount(asset, row.getLong("reserves")),
              HexFormat.of().formatHex(row.getBytes("root")));
        },
        proof);
  }

  Optional<ProofOfLiabilities> latest() {
    return sql.first(
        "select number, taken_at, digest from ledger.proofs order by number desc limit 1",
        row ->
            new ProofOfLiabilities(
                row.getLong("number"),
                Sql.instant(row, "taken_at"),
                row.getString("digest"),
                roots(row.getLong("number"))));
  }

  private record Line(Amount amount, String salt, Optional<InclusionProof.Step> step) {}

  List<InclusionProof.Leaf> leaves(long proof, UUID member) {
    Map<Asset, List<Line>> byAsset = new LinkedHashMap<>();
    for (Line line : sql.list(PATH, this::line, member, proof)) {
      byAsset.computeIfAbsent(line.amount().asset(), it -> new ArrayList<>()).add(line);
    }
    return byAsset.values().stream()
        .map(
            lines ->
                new InclusionProof.Leaf(
                    lines.get(0).amount(),
                    lines.get(0).salt(),
                    lines.stream().flatMap(one -> one.step().stream()).toList()))
        .toList();
  }

  private Line line(ResultSet row) throws SQLException {
    Asset asset = assets.find(row.getString("asset")).orElseThrow();
    byte[] hash = row.getBytes("hash");
    return new Line(
        new Amount(asset, row.getLong("total")),
        HexFormat.of().formatHex(row.getBytes("salt")),
        hash == null
            ? Optional.empty()
            : Optional.of(
                new InclusionProof.Step(
                    row.getLong("at") % 2 == 0,
                    new Amount(asset, row.getLong("beside")),
                    HexFormat.of().formatHex(hash))));
  }
}
