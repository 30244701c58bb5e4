package com.predictiq.markets.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.DisputeView;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.VoteChoice;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class MemberCasesIT {

  private static final Instant NOW = SettableClock.START;
  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);

  private final TestDatabase database;
  private final Docket docket;
  private final MemberCases cases;
  private final MemberId disputer = new MemberId(UUID.randomUUID());
  private final MemberId voter = new MemberId(UUID.randomUUID());

  MemberCasesIT(TestDatabase database) {
    this.database = database;
    Sql sql = new Sql(database.dataSource());
    docket = new Docket(sql);
    cases = new MemberCases(sql);
    new BallotBox(sql).cast(filed(), voter, VoteChoice.CANCEL, new Amount(PLAY, 7), NOW);
  }

  @Test
  void a_member_is_told_what_they_disputed_and_voted() {
    List<Record> told = new ArrayList<>();
    new TellsTheDisputes(cases).tell(disputer, told::add);
    new TellsTheVotes(cases).tell(voter, told::add);
    new TellsTheVotes(cases).tell(disputer, told::add);
    assertThat(told).hasSize(2);
    assertThat(told.get(0).toString()).contains("It was dry.");
    assertThat(told.get(1).toString()).contains("cancel");
  }

  @Test
  void what_they_put_down_is_at_stake_until_it_is_settled() {
    BondsAtStake bonds = new BondsAtStake(cases);
    filed();
    assertThat(bonds.of(disputer)).containsExactly(new Amount(PLAY, 400));
    docket.settle(filed(), true, NOW);
    assertThat(bonds.of(disputer)).containsExactly(new Amount(PLAY, 400));
    assertThat(bonds.of(voter)).isEmpty();
  }

  @Test
  void who_is_erased_leaves_no_words() {
    new ForgetsDisputers(cases).forget(new MemberErased(disputer, NOW));
    assertThat(cases.disputes(disputer, new UUID(0, 0), 9))
        .extracting(MemberCases.Filed::reason)
        .containsExactly("erased");
  }

  @Test
  void what_is_about_a_member_is_found_by_the_member() {
    UUID zero = new UUID(0, 0);
    plan(MemberCases.DISPUTES, zero, zero, 9).usesIndex("disputes_by_disputer");
    plan(MemberCases.VOTES, zero, zero, 9).usesIndex("votes_by_voter");
    plan(MemberCases.BONDS, zero).usesIndex("disputes_by_disputer");
  }

  private QueryPlan plan(String statement, Object... parameters) {
    return QueryPlan.of(database, statement, parameters);
  }

  private Dispute filed() {
    Dispute dispute =
        new Dispute(
            new DisputeView(
                UUID.randomUUID(),
                new MarketId(UUID.randomUUID()),
                disputer,
                "It was dry.",
                Optional.empty(),
                new Amount(PLAY, 200),
                NOW,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            new Amount(PLAY, 1_000),
            new VotingRules(new Bps(1_000), new Bps(6_000), new Bps(7_500)));
    docket.file(dispute);
    return dispute;
  }
}
