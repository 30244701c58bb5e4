package com.predictiq.chain.withdrawals;

import com.predictiq.chain.WithdrawalId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The channels that are open on the network, and which of them lend their number at the moment. */
@ApplicationScoped
class ChannelStore {

  /** A channel, and the last of its numbers that is known to be used. */
  record Channel(int number, long lastSequence) {}

  private final Sql sql;

  @Inject
  ChannelStore(Sql sql) {
    this.sql = sql;
  }

  List<Integer> open() {
    return sql.list("select number from chain.channels order by number", row -> row.getInt(1));
  }

  void opened(int number) {
    sql.change("insert into chain.channels (number) values (?) on conflict do nothing", number);
  }

  List<Channel> free() {
    return sql.list(
        """
        select number, last_sequence from chain.channels where lent_to is null order by number\
        """,
        row -> new Channel(row.getInt(1), row.getLong(2)));
  }

  boolean lend(int number, WithdrawalId to) {
    return sql.change(
            "update chain.channels set lent_to = ? where number = ? and lent_to is null",
            to.value(),
            number)
        == 1;
  }

  /** Only by whom it was lent to; 0 for a number that was never used. */
  void giveBack(int number, WithdrawalId from, long usedSequence) {
    sql.change(
        """
        update chain.channels
           set lent_to = null, last_sequence = greatest(last_sequence, ?)
         where number = ? and lent_to = ?\
        """,
        usedSequence,
        number,
        from.value());
  }
}
