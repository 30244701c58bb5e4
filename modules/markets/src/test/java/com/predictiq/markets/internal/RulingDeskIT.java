package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenLife.WINDOW;
import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketResolved;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class RulingDeskIT {

  private static final Duration MILLI = Duration.ofMillis(1);
  private static final Instant READY = CLOSE.plus(Duration.ofHours(2));

  private final GivenLife house;

  RulingDeskIT(TestDatabase database) {
    house = new GivenLife(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void an_admin_proposes_from_the_close_time_on_and_not_before() {
    MarketId id = house.open();
    house.clock.set(CLOSE.minus(MILLI));
    refusesProposal(MarketRefusal.RESOLUTION_NOT_READY, id, Answer.of(1));
    house.clock.set(CLOSE);
    house.run(desks -> desks.rulings.proposeByAdmin(id, Answer.of(1)));
    assertThat(house.view(id).status()).isEqualTo(MarketStatus.PROPOSED);
    assertThat(house.view(id).standing().disputableUntil()).contains(CLOSE.plus(WINDOW));
    refusesProposal(MarketRefusal.ALREADY_PROPOSED, id, Answer.of(1));
  }

  @Test
  void an_answer_has_one_outcome_there_is_or_weights_that_sum_to_the_whole() {
    MarketId id = house.open();
    house.clock.set(CLOSE);
    refusesProposal(MarketRefusal.INVALID_OUTCOME, id, Answer.of(2));
    refusesProposal(RequestRefusal.VALIDATION_FAILED, id, Answer.UNSAID);
    refusesProposal(RequestRefusal.VALIDATION_FAILED, id, Answer.of(List.of(5_000, 4_999)));
    refusesProposal(RequestRefusal.VALIDATION_FAILED, id, Answer.of(List.of(10_000)));
    house.run(desks -> desks.rulings.proposeByAdmin(id, Answer.of(List.of(2_500, 7_500))));
    assertThat(house.view(id).standing().proposedWeights()).containsExactly(2_500, 7_500);
    assertThat(house.view(id).proposedOutcome()).isEmpty();
  }

  @Test
  void every_fault_of_an_answer_is_named() {
    MarketId id = house.open();
    house.clock.set(CLOSE);
    Answer wrong = new Answer(Optional.of(7), Optional.of(List.of(-1, 20_000, 3)));
    try {
      house.run(desks -> desks.rulings.proposeByAdmin(id, wrong));
    } catch (Rejected no) {
      assertThat(no.faults())
          .extracting(fault -> fault.pointer())
          .containsExactly(
              "/weights", "/outcome", "/weights", "/weights/0", "/weights/1", "/weights");
      return;
    }
    throw new AssertionError("it was taken");
  }

  @Test
  void an_undisputed_result_becomes_final_and_everything_finds_its_way_back() {
    MarketId id = house.proposed(1);
    MemberId creator = house.view(id).creator();
    house.clock.set(CLOSE.plus(WINDOW).minus(MILLI));
    house.refuses(MarketRefusal.DISPUTE_WINDOW_STILL_OPEN, desks -> desks.rulings.finish(id));
    house.clock.set(CLOSE.plus(WINDOW));
    house.run(desks -> desks.rulings.finish(id));
    assertThat(house.view(id).weights()).containsExactly(0, 10_000);
    assertThat(house.cash(creator)).isEqualTo(4_900);
    Instant now = house.clock.instant();
    assertThat(house.around.ended).containsExactly(new MarketEnded(id, List.of(0, 10_000), now));
    assertThat(house.around.letters)
        .contains(new MarketResolved(id, Optional.of(1), List.of(0, 10_000), now));
    house.refuses(MarketRefusal.CANNOT_CHANGE_OUTCOME, desks -> desks.rulings.finish(id));
  }

  @Test
  void two_who_finalize_at_once_end_the_market_once() {
    MarketId id = house.proposed(0);
    house.clock.set(CLOSE.plus(WINDOW));
    List<CompletableFuture<Boolean>> all =
        IntStream.range(0, 4)
            .mapToObj(one -> CompletableFuture.supplyAsync(() -> finishes(id)))
            .toList();
    assertThat(all.stream().filter(CompletableFuture::join)).hasSize(1);
    assertThat(house.around.ended).hasSize(1);
    assertThat(house.books.sum()).isZero();
  }

  @Test
  void the_resolve_of_an_operator_takes_the_next_step_whatever_it_is() {
    MarketId id = house.open();
    house.refuses(
        MarketRefusal.RESOLUTION_NOT_READY, desks -> desks.rulings.resolve(id, Answer.of(0)));
    house.clock.set(CLOSE);
    house.run(desks -> desks.rulings.resolve(id, Answer.of(0)));
    house.clock.set(CLOSE.plus(WINDOW));
    house.refuses(MarketRefusal.ALREADY_PROPOSED, desks -> desks.rulings.resolve(id, Answer.of(1)));
    house.run(desks -> desks.rulings.resolve(id, Answer.UNSAID));
    assertThat(house.view(id).winningOutcome()).contains(0);
  }

  @Test
  void a_cancelled_market_gives_the_deposit_back_and_says_why() {
    MarketId id = house.open();
    MemberId creator = house.view(id).creator();
    house.refuses(RequestRefusal.VALIDATION_FAILED, desks -> desks.rulings.cancel(id, null));
    house.run(desks -> desks.rulings.cancel(id, "The gauge is broken."));
    assertThat(house.view(id).endReason()).contains("The gauge is broken.");
    assertThat(house.cash(creator)).isEqualTo(4_900);
    assertThat(house.around.ended).allMatch(MarketEnded::refunds).hasSize(1);
    house.refuses(MarketRefusal.CANNOT_CHANGE_OUTCOME, desks -> desks.rulings.cancel(id, "again"));
  }

  @Test
  void a_draft_that_was_turned_down_stays_as_unknown_as_it_was() {
    MemberId creator = house.member(5_000);
    MarketId id = house.draft(creator, GivenMarket.complete().draft());
    house.run(desks -> desks.rulings.cancel(id, "Not a question."));
    assertThat(house.view(id).isPrivate()).isTrue();
    assertThat(house.cash(creator)).isEqualTo(5_000);
    house.refuses(MarketRefusal.MARKET_NOT_FOUND, desks -> desks.rulings.finish(id));
    house.refuses(
        MarketRefusal.MARKET_NOT_FOUND,
        desks -> desks.creation.revise(id, STRANGER, GivenMarket.NOTHING_SAID));
    MarketShelf shelf = new MarketShelf(house.sql);
    List<MarketShelf.Place> listed =
        shelf.places(MarketQuery.all(), new PageRequest(100, Optional.empty()), CLOSE).items();
    assertThat(listed).noneMatch(place -> place.market().equals(id.value()));
  }

  @Test
  void an_oracle_answers_whoever_asks_after_the_resolution_time() {
    MarketId id = house.open(house.member(5_000), of("oracle", Optional.of("feed")));
    house.clock.set(READY.minus(MILLI));
    refusesAsking(MarketRefusal.RESOLUTION_NOT_READY, id, Answer.UNSAID);
    house.clock.set(READY);
    refusesAsking(MarketRefusal.ORACLE_FAILURE, id, Answer.UNSAID);
    house.around.oracle = Optional.of(market -> Answer.of(1));
    refusesAsking(RequestRefusal.VALIDATION_FAILED, id, Answer.of(0));
    house.refuses(
        MarketRefusal.NOT_YOURS_TO_PROPOSE,
        desks -> desks.rulings.proposeByAdmin(id, Answer.of(0)));
    house.run(desks -> desks.rulings.propose(id, Optional.empty(), Answer.UNSAID));
    assertThat(house.view(id).proposedOutcome()).contains(1);
  }

  @Test
  void before_a_vote_the_creator_proposes_and_nobody_else() {
    MemberId creator = house.member(5_000);
    MarketId id = house.open(creator, of("vote", Optional.empty()));
    house.clock.set(READY);
    refusesAsking(MarketRefusal.NOT_YOURS_TO_PROPOSE, id, Answer.of(0));
    house.run(desks -> desks.rulings.propose(id, Optional.of(creator), Answer.of(0)));
    assertThat(house.view(id).proposedOutcome()).contains(0);
    house.clock.set(GivenMarket.NOW);
    MarketId mine = house.open(house.member(5_000), GivenMarket.complete().draft());
    house.clock.set(READY);
    refusesAsking(MarketRefusal.NOT_YOURS_TO_PROPOSE, mine, Answer.of(0));
  }

  @Test
  void what_happened_stands_in_the_chronicle() {
    MarketId id = house.open();
    house.clock.set(CLOSE);
    house.timePasses();
    house.run(desks -> desks.rulings.proposeByAdmin(id, Answer.of(1)));
    house.clock.set(CLOSE.plus(WINDOW));
    house.timePasses();
    assertThat(kinds(id)).containsExactly("DRAFTED", "OPENED", "CLOSED", "PROPOSED", "RESOLVED");
  }

  private List<String> kinds(MarketId id) {
    return house.sql.list(
        "select kind from markets.life_events where market_id = ? order by seq",
        row -> row.getString("kind"),
        id.value());
  }

  private boolean finishes(MarketId id) {
    try {
      house.run(desks -> desks.rulings.finish(id));
      return true;
    } catch (Rejected no) {
      assertThat(no.refusal()).isEqualTo(MarketRefusal.CANNOT_CHANGE_OUTCOME);
      return false;
    }
  }

  private void refusesProposal(Refusal refusal, MarketId id, Answer answer) {
    house.refuses(refusal, desks -> desks.rulings.proposeByAdmin(id, answer));
  }

  private void refusesAsking(Refusal refusal, MarketId id, Answer answer) {
    house.refuses(refusal, desks -> desks.rulings.propose(id, Optional.of(STRANGER), answer));
  }

  private static MarketDraft of(String source, Optional<String> feed) {
    return GivenMarket.complete()
        .add(GivenMarket.Terms.source(source, feed))
        .add(GivenMarket.Terms.resolution(READY))
        .draft();
  }
}
