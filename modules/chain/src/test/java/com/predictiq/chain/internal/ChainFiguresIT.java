package com.predictiq.chain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.DepositCredited;
import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.Network;
import com.predictiq.chain.WithdrawalEnded;
import com.predictiq.chain.WithdrawalId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChainFiguresIT {

  private final TestDatabase database = TestDatabase.fresh();
  private final SettableClock clock = new SettableClock();
  private final Sql sql = new Sql(database.dataSource());
  private final ChainFigures figures =
      new ChainFigures(new ChainConfig(Network.STANDALONE), sql, clock);
  private final MemberId member = new MemberId(new UUID(0, 1));

  @AfterEach
  void close() {
    database.close();
  }

  private String scraped() {
    Scrape scrape = new Scrape();
    figures.tell(scrape);
    return scrape.text();
  }

  @Test
  void counts_what_came_went_and_came_back() {
    Instant now = clock.instant();
    new CountsDeposits(figures).read(DepositCredited.of(1, member, GivenBooks.xlm(5), now));
    for (boolean paid : new boolean[] {true, true, false}) {
      new CountsWithdrawals(figures)
          .read(
              WithdrawalEnded.of(
                  new WithdrawalId(UUID.randomUUID()), member, GivenBooks.xlm(5), paid, now));
    }
    assertThat(scraped())
        .contains("chain_deposits_credited_total{asset=\"XLM\"} 1\n")
        .contains("chain_withdrawals_ended_total{asset=\"XLM\",result=\"paid\"} 2\n")
        .contains("chain_withdrawals_ended_total{asset=\"XLM\",result=\"returned\"} 1\n");
  }

  @Test
  void tells_differences_ages_and_watches() {
    sql.change(
        "insert into chain.cursors (stream, ledger, moved_at) values ('payments', 7, ?)",
        clock.instant());
    sql.change(
        """
        insert into chain.reconciliations
          (asset, on_chain, expected, owed, booked, unexplained, as_of_ledger, checked_at)
        values ('XLM', 90, 100, 1, 1, 0, 7, ?)\
        """,
        clock.instant());
    figures.look();
    clock.advance(Duration.ofSeconds(90));
    assertThat(scraped())
        .contains("chain_reconciliation_difference_units{asset=\"XLM\"} -10\n")
        .contains("chain_cursor_age_seconds{stream=\"payments\"} 90\n")
        .doesNotContain("chain_watched_transactions{");
    sql.change("delete from chain.reconciliations");
    assertThat(scraped()).contains("difference_units{asset=\"XLM\"} -10\n");
    figures.look();
    assertThat(scraped()).doesNotContain("difference_units{");
  }

  @Test
  void goes_on_with_what_was_known_while_the_database_is_away() {
    sql.change(
        "insert into chain.cursors (stream, ledger, moved_at) values ('payments', 7, ?)",
        clock.instant());
    figures.look();
    sql.change("alter table chain.reconciliations rename to elsewhere");
    figures.look();
    assertThat(scraped()).contains("chain_cursor_age_seconds{stream=\"payments\"} 0\n");
  }
}
