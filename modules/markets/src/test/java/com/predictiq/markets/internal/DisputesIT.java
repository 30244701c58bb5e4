package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenLife.VOTING;
import static com.predictiq.markets.internal.GivenLife.WINDOW;
import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.markets.Answer;
import com.predictiq.markets.DisputeView;
import com.predictiq.markets.Disputes.FileDispute;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.VoteChoice;
import com.predictiq.markets.VoteTally;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class DisputesIT {

  private static final Duration MILLI = Duration.ofMillis(1);

  private final GivenLife house;
  private MarketId market;
  private MemberId ann;
  private MemberId ben;

  DisputesIT(TestDatabase database) {
    house = new GivenLife(database);
  }

  /** Everybody's cash weighs, and time moves every market: other tests leave nothing here. */
  @BeforeEach
  void propose() {
    Stream.of("test_books", "markets.votes", "markets.disputes", "markets.markets")
        .forEach(table -> house.sql.change("delete from " + table));
    market = house.proposed(0);
    ann = house.member(60_000);
    ben = house.member(30_000);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void only_who_has_staked_disputes_and_pays_a_bond_for_it() {
    MemberId poor = house.member(199);
    house.around.stakes(market, 20_000, poor);
    house.refuses(MarketRefusal.POSITION_REQUIRED, desks -> desks.disputes.file(by(ann)));
    house.refuses(LedgerRefusal.INSUFFICIENT_BALANCE, desks -> desks.disputes.file(by(poor)));
    house.around.frozen.add(poor);
    house.refuses(MembersRefusal.MEMBER_FROZEN, desks -> desks.disputes.file(by(poor)));
    MemberId disputer = house.disputed(market);
    assertThat(house.cash(disputer)).isEqualTo(300);
    assertThat(house.account(AccountRef.bond(dispute().id(), PLAY)).units()).isEqualTo(200);
    house.refuses(MarketRefusal.ALREADY_DISPUTED, desks -> desks.disputes.file(by(disputer)));
  }

  @Test
  void disputes_come_before_the_end_of_the_window() {
    MemberId disputer = house.member(500);
    house.around.stakes(market, 0, disputer);
    house.clock.set(CLOSE.plus(WINDOW));
    house.refuses(MarketRefusal.DISPUTE_WINDOW_CLOSED, desks -> desks.disputes.file(by(disputer)));
    house.clock.set(CLOSE.plus(WINDOW).minus(MILLI));
    house.run(desks -> desks.disputes.file(by(disputer)));
    assertThat(dispute().bond().units()).isEqualTo(100);
    assertThat(house.view(market).standing().votingEndsAt())
        .contains(CLOSE.plus(WINDOW).minus(MILLI).plus(VOTING));
  }

  @Test
  void of_two_who_dispute_at_once_one_is_too_late() {
    MemberId one = house.member(500);
    MemberId other = house.member(500);
    house.around.stakes(market, 20_000, one, other);
    List<CompletableFuture<Boolean>> both =
        Stream.of(one, other)
            .map(member -> CompletableFuture.supplyAsync(() -> disputes(member)))
            .toList();
    assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
    assertThat(house.cash(one) + house.cash(other)).isEqualTo(800);
  }

  @Test
  void a_vote_weighs_what_was_there_when_the_dispute_was_filed() {
    MemberId disputer = house.disputed(market);
    MemberId late = house.member(90_000);
    refusesVote(MarketRefusal.POSITION_HELD, disputer);
    refusesVote(MarketRefusal.INSUFFICIENT_VOTING_WEIGHT, late);
    house.around.frozen.add(ben);
    house.refuses(
        MembersRefusal.MEMBER_FROZEN, desks -> desks.disputes.vote(market, ben, VoteChoice.CANCEL));
    house.refuses(
        MarketRefusal.INVALID_OUTCOME, desks -> desks.disputes.vote(market, ann, VoteChoice.of(2)));
    vote(ann, VoteChoice.of(1));
    VoteTally tally = vote(ann, VoteChoice.PROPOSED);
    assertThat(tally.piles()).hasSize(1);
    assertThat(tally.piles().get(0).choice()).isEqualTo(VoteChoice.of(0));
    assertThat(tally.cast().units()).isEqualTo(60_000);
    assertThat(tally.total().units()).isEqualTo(60_000 + 30_000 + 500 + 3_900);
  }

  @Test
  void a_vote_counts_until_the_end_and_not_at_it() {
    house.disputed(market);
    house.clock.set(CLOSE.plus(VOTING).minus(MILLI));
    vote(ann, VoteChoice.of(1));
    house.refuses(MarketRefusal.VOTING_PERIOD_NOT_ELAPSED, desks -> desks.rulings.finish(market));
    house.clock.set(CLOSE.plus(VOTING));
    refusesVote(MarketRefusal.VOTING_PERIOD_OVER, ann);
  }

  @Test
  void who_was_right_to_doubt_gets_the_bond_back() {
    MemberId disputer = house.disputed(market);
    vote(ann, VoteChoice.of(1));
    vote(ben, VoteChoice.of(0));
    votingEnds();
    house.refuses(
        MarketRefusal.MAJORITY_EXISTS,
        desks -> desks.rulings.fallBack(market, Answer.of(0), "I know better."));
    house.run(desks -> desks.rulings.finish(market));
    assertThat(house.view(market).winningOutcome()).contains(1);
    assertThat(house.cash(disputer)).isEqualTo(500);
    assertThat(dispute().bondReturned()).contains(true);
    assertThat(dispute().verdict()).contains("1");
    endedOnce(List.of(0, 10_000));
  }

  @Test
  void who_doubted_without_need_loses_the_bond() {
    MemberId disputer = house.disputed(market);
    vote(ann, VoteChoice.of(0));
    votingEnds();
    house.timePasses();
    assertThat(house.cash(disputer)).isEqualTo(300);
    assertThat(house.account(AccountRef.treasury(PLAY)).units()).isEqualTo(200);
    assertThat(dispute().bondReturned()).contains(false);
    endedOnce(List.of(10_000, 0));
  }

  @Test
  void the_members_can_cancel() {
    MemberId disputer = house.disputed(market);
    vote(ann, VoteChoice.CANCEL);
    votingEnds();
    house.timePasses();
    assertThat(house.view(market).status()).isEqualTo(MarketStatus.CANCELLED);
    assertThat(house.cash(disputer)).isEqualTo(500);
    endedOnce(List.of());
  }

  @Test
  void a_vote_that_decides_nothing_leaves_it_to_an_admin() {
    MemberId disputer = house.disputed(market);
    vote(ben, VoteChoice.of(1));
    vote(ann, VoteChoice.CANCEL);
    house.refuses(
        MarketRefusal.VOTING_PERIOD_NOT_ELAPSED,
        desks -> desks.rulings.fallBack(market, Answer.of(1), "It rained."));
    votingEnds();
    house.refuses(MarketRefusal.NO_MAJORITY_REACHED, desks -> desks.rulings.finish(market));
    house.timePasses();
    assertThat(dispute().verdict()).contains("none");
    house.refuses(MarketRefusal.NO_MAJORITY_REACHED, desks -> desks.rulings.finish(market));
    house.run(desks -> desks.rulings.fallBack(market, Answer.of(1), "It rained."));
    assertThat(house.view(market).winningOutcome()).contains(1);
    assertThat(house.cash(disputer)).isEqualTo(500);
    endedOnce(List.of(0, 10_000));
  }

  @Test
  void an_undecided_dispute_that_nobody_ends_is_voided_in_the_end() {
    MemberId disputer = house.disputed(market);
    votingEnds();
    house.timePasses();
    house.clock.set(CLOSE.plus(VOTING).plus(Duration.ofDays(30)).minus(MILLI));
    house.timePasses();
    assertThat(house.view(market).status()).isEqualTo(MarketStatus.DISPUTED);
    house.clock.advance(MILLI);
    house.timePasses();
    assertThat(house.view(market).status()).isEqualTo(MarketStatus.CANCELLED);
    assertThat(house.cash(disputer)).isEqualTo(500);
    endedOnce(List.of());
  }

  @Test
  void a_vote_and_the_end_of_the_vote_do_not_overtake_each_other() {
    house.disputed(market);
    vote(ben, VoteChoice.of(1));
    house.clock.set(CLOSE.plus(VOTING).minus(MILLI));
    CompletableFuture<Boolean> late = CompletableFuture.supplyAsync(() -> votes(ann));
    house.clock.set(CLOSE.plus(VOTING));
    house.timePasses();
    String verdict = late.join() ? "0" : "1";
    house.timePasses();
    assertThat(dispute().verdict()).contains(verdict);
  }

  private boolean disputes(MemberId member) {
    try {
      house.run(desks -> desks.disputes.file(by(member)));
      return true;
    } catch (Rejected no) {
      assertThat(no.refusal()).isEqualTo(MarketRefusal.ALREADY_DISPUTED);
      return false;
    }
  }

  private boolean votes(MemberId voter) {
    try {
      vote(voter, VoteChoice.of(0));
      return true;
    } catch (Rejected no) {
      return false;
    }
  }

  private void endedOnce(List<Integer> weights) {
    assertThat(house.around.ended)
        .containsExactly(new MarketEnded(market, weights, house.clock.instant()));
    assertThat(house.books.sum()).isZero();
    assertThat(house.books.total(dispute().id(), PLAY).units()).isZero();
  }

  private void votingEnds() {
    house.clock.set(CLOSE.plus(VOTING));
  }

  private VoteTally vote(MemberId voter, VoteChoice choice) {
    return house.in(desks -> desks.disputes.vote(market, voter, choice));
  }

  private void refusesVote(MarketRefusal refusal, MemberId voter) {
    house.refuses(refusal, desks -> desks.disputes.vote(market, voter, VoteChoice.of(1)));
  }

  private DisputeView dispute() {
    return house.in(desks -> desks.disputes.of(market)).orElseThrow();
  }

  private FileDispute by(MemberId member) {
    return new FileDispute(market, member, "It was dry.", Optional.empty());
  }
}
