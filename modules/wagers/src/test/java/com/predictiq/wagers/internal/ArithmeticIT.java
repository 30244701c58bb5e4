package com.predictiq.wagers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** The database and Java reckon the same, over the whole range of amounts. */
@WithDatabase
class ArithmeticIT {

  private static final int MANY = 20_000;

  private record Numbers(long one, long two, long three) {}

  private final Sql sql;
  private final Random chance = new Random(20_261_121);

  ArithmeticIT(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
  }

  @Test
  void payouts_agree() {
    List<Numbers> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      long total = 1 + any();
      long outcome = 1 + any() % total;
      all.add(new Numbers(any() % (outcome + 1), total, outcome));
    }
    agree("wagers.payout", all, row -> Payout.of(row.one(), new Pool(row.three(), row.two(), 2)));
  }

  @Test
  void fees_on_winnings_agree() {
    List<Numbers> all = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      all.add(new Numbers(any(), any(), any() % 10_000_001));
    }
    agree("wagers.winnings_fee", all, row -> Fee.onWinnings(row.one(), row.two(), row.three()));
  }

  private void agree(String function, List<Numbers> all, ToLongFunction<Numbers> java) {
    List<Long> answers =
        sql.list(
            "select "
                + function
                + "(a::bigint, b::bigint, c::bigint) from unnest(?, ?, ?) with ordinality"
                + " as n (a, b, c, place) order by place",
            row -> row.getLong(1),
            texts(all, Numbers::one),
            texts(all, Numbers::two),
            texts(all, Numbers::three));
    assertThat(answers).isEqualTo(all.stream().map(java::applyAsLong).toList());
  }

  /** Small and large ones alike: a number of any length. */
  private long any() {
    return chance.nextLong(Long.MAX_VALUE) >>> chance.nextInt(63);
  }

  private static String[] texts(List<Numbers> all, ToLongFunction<Numbers> column) {
    return all.stream().map(row -> Long.toString(column.applyAsLong(row))).toArray(String[]::new);
  }
}
