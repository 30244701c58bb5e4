package com.predictiq.chain.withdrawals;

import com.predictiq.chain.WithdrawalId;
import com.predictiq.chain.WithdrawalState;
import com.predictiq.chain.network.SignedPayment;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.Assets;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of withdrawals. Every move names the state it starts from, so that it happens once. */
@ApplicationScoped
class WithdrawalStore {

  private static final String ROWS =
      """
      select id, member_id, asset, units, destination, memo, state, reason, requested_at, ready_at,
             approvals_needed, ended_at, hash, envelope, channel, sequence, ends_at, sent_times,
             (select count(*) from chain.withdrawal_approvals a where a.withdrawal_id = w.id)
               as approvals
        from chain.withdrawals w\
      """;

  static final String DUE =
      ROWS
          + """
           where state = 'WAITING' and ready_at <= ?
             and approvals_needed <= (select count(*) from chain.withdrawal_approvals a
                                       where a.withdrawal_id = w.id)
           order by ready_at limit ?\
          """;
  static final String SENT = ROWS + " where state = 'SENT' order by ends_at limit ?";
  static final String OF_MEMBER =
      ROWS + " where member_id = ? and id < ?::uuid order by id desc limit ?";
  static final String WAITING =
      ROWS + " where state = 'WAITING' and id < ?::uuid order by id desc limit ?";
  static final String OF_THE_DAY =
      """
      select coalesce(sum(units), 0)::bigint from chain.withdrawals
       where member_id = ? and asset = ? and requested_at > ? and state <> 'RELEASED'\
      """;

  private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  private final Sql sql;
  private final Assets assets;

  @Inject
  WithdrawalStore(Sql sql, Assets assets) {
    this.sql = sql;
    this.assets = assets;
  }

  void add(Withdrawal one) {
    sql.change(
        """
        insert into chain.withdrawals (id, member_id, asset, units, destination, memo, state,
                                       requested_at, ready_at, approvals_needed)
        values (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)\
        """,
        one.id().value(),
        one.member().value(),
        one.amount().asset().code(),
        one.amount().units(),
        one.destination(),
        one.memo().orElse(null),
        one.requestedAt(),
        one.readyAt(),
        one.approvalsNeeded());
  }

  /** Taken in turns by what one member asks for, so that a limit of the day is one. */
  void takeTurn(MemberId member) {
    sql.list(
        "select 1 from pg_advisory_xact_lock(hashtextextended(?, 9))",
        row -> true,
        "withdrawals of " + member);
  }

  long unitsSince(MemberId member, Asset asset, Instant since) {
    return sql.first(OF_THE_DAY, row -> row.getLong(1), member.value(), asset.code(), since)
        .orElse(0L);
  }

  Optional<Withdrawal> find(WithdrawalId id) {
    return sql.first(ROWS + " where id = ?", this::row, id.value());
  }

  List<Withdrawal> due(Instant now, int most) {
    return sql.list(DUE, this::row, now, most);
  }

  List<Withdrawal> sent(int most) {
    return sql.list(SENT, this::row, most);
  }

  List<Withdrawal> ofMember(MemberId member, PageRequest page) {
    return sql.list(OF_MEMBER, this::row, member.value(), page.after().orElse(LAST), page.fetch());
  }

  List<Withdrawal> waiting(PageRequest page) {
    return sql.list(WAITING, this::row, page.after().orElse(LAST), page.fetch());
  }

  /** False when the operator had approved before. */
  boolean approve(WithdrawalId id, String operator, Instant now) {
    return sql.change(
            """
            insert into chain.withdrawal_approvals (withdrawal_id, operator, approved_at)
            values (?, ?, ?) on conflict do nothing\
            """,
            id.value(),
            operator,
            now)
        == 1;
  }

  boolean sign(WithdrawalId id, SignedPayment signed, int channel, long sequence, Instant endsAt) {
    return sql.change(
            """
            update chain.withdrawals
               set state = 'SENT', hash = ?, envelope = ?, channel = ?, sequence = ?, ends_at = ?
             where id = ? and state = 'WAITING'\
            """,
            signed.hash(),
            signed.envelope(),
            channel,
            sequence,
            endsAt,
            id.value())
        == 1;
  }

  void sentAgain(WithdrawalId id) {
    sql.change("update chain.withdrawals set sent_times = sent_times + 1 where id = ?", id.value());
  }

  boolean end(
      WithdrawalState from, WithdrawalState to, WithdrawalId id, String reason, Instant now) {
    return sql.change(
            """
            update chain.withdrawals set state = ?, reason = ?, ended_at = ?
             where id = ? and state = ?\
            """,
            to.name(),
            reason,
            now,
            id.value(),
            from.name())
        == 1;
  }

  private Withdrawal row(ResultSet row) throws SQLException {
    Asset asset = assets.find(row.getString("asset")).orElseThrow();
    return new Withdrawal(
        new WithdrawalId(row.getObject("id", UUID.class)),
        new MemberId(row.getObject("member_id", UUID.class)),
        new Amount(asset, row.getLong("units")),
        row.getString("destination"),
        Optional.ofNullable(row.getString("memo")),
        WithdrawalState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("reason")),
        Sql.instant(row, "requested_at"),
        Sql.instant(row, "ready_at"),
        row.getInt("approvals_needed"),
        row.getInt("approvals"),
        envelope(row),
        Sql.optionalInstant(row, "ended_at"));
  }

  private static Optional<Withdrawal.Envelope> envelope(ResultSet row) throws SQLException {
    return row.getString("hash") == null
        ? Optional.empty()
        : Optional.of(
            new Withdrawal.Envelope(
                row.getString("hash"),
                row.getString("envelope"),
                row.getInt("channel"),
                row.getLong("sequence"),
                Sql.instant(row, "ends_at"),
                row.getInt("sent_times")));
  }
}
