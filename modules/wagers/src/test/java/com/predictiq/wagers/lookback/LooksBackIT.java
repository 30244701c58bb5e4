package com.predictiq.wagers.lookback;

import static com.predictiq.wagers.lookback.GivenLookback.play;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.members.Activity.Ended;
import com.predictiq.members.Activity.Span;
import com.predictiq.members.Activity.Staked;
import com.predictiq.members.Activity.Wagered;
import com.predictiq.members.Audience;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class LooksBackIT {

  private static final Instant FROM = SettableClock.START;
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(1));

  private final TestDatabase database;
  private final Sql sql;
  private final LooksBack activity;
  private final Holders holders;
  private final MemberId ana = new MemberId(UUID.randomUUID());
  private final UUID market = UUID.randomUUID();

  LooksBackIT(TestDatabase database) {
    this.database = database;
    this.sql = new Sql(database.dataSource());
    this.activity = new LooksBack(sql, new PlayAlone());
    this.holders = new Holders(sql);
  }

  @Test
  void adds_up_what_was_staked_from_the_first_instant_and_before_the_last() {
    stake(ana, 999, FROM.minusMillis(1));
    stake(ana, 100, FROM);
    stake(ana, 300, UNTIL.minusMillis(1));
    stake(ana, 999, UNTIL);
    assertThat(activity.staked(List.of(new Span(ana, FROM, UNTIL))))
        .containsExactly(new Staked(ana, 2, play(400), play(4)));
  }

  @Test
  void each_member_has_a_span_of_their_own_and_who_did_nothing_is_left_out() {
    MemberId ben = new MemberId(UUID.randomUUID());
    stake(ana, 100, FROM);
    stake(ben, 200, UNTIL);
    List<Span> spans =
        List.of(
            new Span(ana, FROM, UNTIL),
            new Span(ben, FROM, UNTIL),
            new Span(ben, UNTIL, UNTIL.plusMillis(1)),
            new Span(new MemberId(UUID.randomUUID()), FROM, UNTIL));
    assertThat(activity.staked(spans))
        .containsExactlyInAnyOrder(
            new Staked(ana, 1, play(100), play(1)), new Staked(ben, 1, play(200), play(2)));
  }

  @Test
  void shows_the_last_stakes_the_latest_first() {
    stake(ana, 100, FROM);
    stake(ana, 200, FROM.plusMillis(1));
    stake(ana, 300, FROM.plusMillis(2));
    assertThat(activity.latest(List.of(new Span(ana, FROM, UNTIL)), 2))
        .containsExactly(
            new Wagered(ana, market, 1, play(300), play(3), FROM.plusMillis(2)),
            new Wagered(ana, market, 1, play(200), play(2), FROM.plusMillis(1)));
  }

  @Test
  void tells_what_came_of_what_was_settled_in_the_span() {
    position(ana, 0, Optional.of(FROM));
    position(ana, 1, Optional.of(UNTIL));
    position(ana, 2, Optional.empty());
    assertThat(activity.ended(List.of(new Span(ana, FROM, UNTIL))))
        .containsExactly(new Ended(ana, 1, play(100), play(180)));
  }

  @Test
  void everybody_with_a_position_is_named_page_by_page() {
    List<MemberId> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      MemberId member = new MemberId(UUID.randomUUID());
      position(member, i % 3, Optional.empty());
      all.add(member);
    }
    List<MemberId> named = new ArrayList<>();
    Optional<String> next = Optional.empty();
    int pages = 0;
    do {
      Audience.Group page = holders.after(market, next, 3);
      named.addAll(page.members());
      next = page.next();
      pages++;
    } while (next.isPresent());
    assertThat(named).containsExactlyInAnyOrderElementsOf(all);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void all_of_it_is_found_by_index() {
    String[] one = {"{" + ana + "}", "{" + FROM + "}", "{" + UNTIL + "}"};
    QueryPlan.of(database, LooksBack.STAKED, (Object[]) one).usesIndex("wagers_by_member_and_time");
    QueryPlan.of(database, LooksBack.LATEST, one[0], one[1], one[2], 5)
        .usesIndex("wagers_by_member_and_time");
    QueryPlan.of(database, LooksBack.ENDED, (Object[]) one).hasNoSeqScanOn("wagers.positions");
    QueryPlan.of(database, Holders.PAGE, market, 1, ana.toString(), 10)
        .usesIndex("positions_by_market");
  }

  private void stake(MemberId member, long units, Instant at) {
    sql.change(
        """
        insert into wagers.wagers
          (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward, payout,
           outcome_before, pool_before, placed_at)
        values (gen_random_uuid(), ?, ?, 1, 2, 'PLAY', ?, ? / 100, 0, 0, 0, 0, ?)\
        """,
        member.value(),
        market,
        units,
        units,
        at);
  }

  private void position(MemberId member, int outcome, Optional<Instant> settledAt) {
    sql.change(
        """
        insert into wagers.positions
          (member_id, market_id, outcome, asset, net, gross, fees, wagers, paid, winnings_fee,
           settled_at)
        select ?, ?, ?, 'PLAY', 99, 100, 1, 1, case when at is null then null else 180 end,
               case when at is null then null else 0 end, at
          from (values (?::timestamptz)) as s (at)\
        """,
        member.value(),
        market,
        outcome,
        settledAt.orElse(null));
  }

  private record PlayAlone() implements Assets {

    @Override
    public Asset house() {
      return GivenLookback.PLAY;
    }

    @Override
    public List<Asset> offered() {
      return List.of(house());
    }

    @Override
    public Optional<Asset> find(String code) {
      return Optional.of(house()).filter(asset -> asset.code().equals(code));
    }

    @Override
    public Amount signUpGrant() {
      return play(0);
    }
  }
}
