package com.predictiq.wagers.settlement;

import static com.predictiq.wagers.settlement.GivenWorld.PLAY;

import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.util.ArrayList;
import java.util.List;

/** All that a settlement leaves behind, without names, so that two of them can be compared. */
final class Picture {

  private final GivenExchange exchange;
  private final long revenue;
  private final long rounding;

  /** What the house has already is none of the settlement's. */
  Picture(GivenExchange exchange) {
    this.exchange = exchange;
    this.revenue = exchange.balance(AccountRef.revenue(PLAY));
    this.rounding = exchange.balance(AccountRef.rounding(PLAY));
  }

  List<String> of(MarketId market, List<MemberId> members) {
    List<String> lines = new ArrayList<>();
    lines.add("revenue " + (exchange.balance(AccountRef.revenue(PLAY)) - revenue));
    lines.add("rounding " + (exchange.balance(AccountRef.rounding(PLAY)) - rounding));
    lines.add("fees " + exchange.balance(AccountRef.pendingFee(market.value(), PLAY)));
    for (int outcome = 0; outcome < 3; outcome++) {
      lines.add("escrow " + exchange.balance(AccountRef.escrow(market.value(), outcome, PLAY)));
    }
    members.forEach(member -> add(lines, market, member));
    lines.addAll(
        exchange
            .sql()
            .list(
                """
                select concat_ws(' ', state, step, kind, reason, staked, pool, positions, done,
                                 paid, winnings_fees, stake_fees, rewards, rounding)
                  from wagers.settlements where market_id = ?\
                """,
                row -> row.getString(1),
                market.value()));
    return lines;
  }

  private void add(List<String> lines, MarketId market, MemberId member) {
    lines.add(
        "member %d %d %d %d"
            .formatted(
                exchange.cash(member),
                exchange.balance(AccountRef.claimable(market.value(), member.value(), PLAY)),
                exchange.balance(AccountRef.referral(member.value(), PLAY)),
                exchange.balance(
                    AccountRef.pendingReferral(market.value(), member.value(), PLAY))));
    lines.addAll(
        exchange
            .sql()
            .list(
                """
                select concat_ws(' ', 'position', outcome, paid, winnings_fee,
                                 settled_at is not null)
                  from wagers.positions where market_id = ? and member_id = ? order by outcome\
                """,
                row -> row.getString(1),
                market.value(),
                member.value()));
    lines.addAll(
        exchange
            .sql()
            .list(
                """
                select concat_ws(' ', 'result', settled_markets, staked, paid, profit,
                                 round(brier_sum::numeric, 9), brier_count)
                  from wagers.results where member_id = ?\
                """,
                row -> row.getString(1),
                member.value()));
  }
}
