package com.predictiq.wagers.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Problem;
import com.predictiq.platform.RateLimits;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Probability;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerRefusal;
import com.predictiq.wagers.WagerView;
import com.predictiq.wagers.Wagers;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WagerBatchResourceTest {

  private static final MemberId ME = new MemberId(new UUID(1, 1));
  private static final MarketId MARKET = new MarketId(new UUID(2, 2));
  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);

  private final List<PlaceWager> asked = new ArrayList<>();
  private final List<Long> weighed = new ArrayList<>();
  private int commits;

  @Test
  void each_stake_is_placed_in_its_order_with_its_own_key() {
    assertThat(answers(item("a", "1.00"), item("b", "2.00")))
        .extracting(BatchResponse.BatchedAnswer::status)
        .containsExactly(201, 201);
    assertThat(asked).extracting(PlaceWager::key).containsExactly("a", "b");
    assertThat(asked).extracting(PlaceWager::member).containsOnly(ME);
    assertThat(new BatchResponse(answers(item("c", "1.00"))).allPlaced()).isTrue();
  }

  @Test
  void all_of_them_are_given_to_the_counter_together() {
    answers(item("a", "1.00"), item("b", "refuse"), item("c", "1.00"));
    assertThat(commits).isOne();
  }

  @Test
  void each_stake_counts_for_the_limit_and_one_was_counted_at_the_door() {
    answers(item("a", "1.00"), item("b", "2.00"), item("c", "refuse"));
    answers(item("d", "1.00"));
    assertThat(weighed).containsExactly(2L, 0L);
  }

  @Test
  void one_that_is_refused_keeps_no_other_from_being_placed() {
    List<BatchResponse.BatchedAnswer> answers =
        answers(item("a", "refuse"), item("b", "fail"), item("c", "1.00"));
    assertThat(answers)
        .extracting(BatchResponse.BatchedAnswer::status)
        .containsExactly(422, 500, 201);
    Problem problem = answers.get(0).problem().orElseThrow();
    assertThat(problem.code()).isEqualTo("INVALID_AMOUNT");
    assertThat(problem.instance()).isEqualTo("/api/v1/wagers/batch#/wagers/0");
    assertThat(answers.get(1).problem().orElseThrow().code()).isEqualTo("INTERNAL_ERROR");
    assertThat(new BatchResponse(answers).allPlaced()).isFalse();
  }

  @Test
  void a_market_that_cannot_be_is_unknown_and_nobody_is_asked() {
    BatchRequest.BatchedStake item =
        new BatchRequest.BatchedStake("x".repeat(99), "a", 0, "1.00", null, null, null, null, null);
    assertThat(answers(item)).extracting(BatchResponse.BatchedAnswer::status).containsExactly(404);
    assertThat(asked).isEmpty();
  }

  @Test
  void a_place_without_a_stake_refuses_the_whole_batch() {
    Rejected refused = catchThrowableOfType(Rejected.class, () -> answers(item("a", "1.00"), null));
    assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/wagers/1");
    assertThat(asked).isEmpty();
  }

  @Test
  void says_when_an_answer_repeats_an_earlier_one() {
    assertThat(answers(item("again", "1.00")).get(0).replayed()).isTrue();
  }

  private List<BatchResponse.BatchedAnswer> answers(BatchRequest.BatchedStake... items) {
    return new WagerBatchResource(wagers(), me(), limits())
        .answers(new BatchRequest(Arrays.asList(items)));
  }

  private Wagers wagers() {
    return (Wagers)
        Proxy.newProxyInstance(
            Wagers.class.getClassLoader(),
            new Class<?>[] {Wagers.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("placeEach");
              commits++;
              return ((List<?>) arguments[0])
                  .stream().map(command -> reply((PlaceWager) command)).toList();
            });
  }

  private Wagers.Reply reply(PlaceWager command) {
    try {
      return Wagers.Reply.of(place(command));
    } catch (RuntimeException failed) {
      return Wagers.Reply.failed(failed);
    }
  }

  private Wagers.Placed place(PlaceWager command) {
    asked.add(command);
    switch (command.stake().amount()) {
      case "refuse" -> throw new Rejected(WagerRefusal.INVALID_AMOUNT, "No.");
      case "fail" -> throw new IllegalStateException("broken");
      default -> {
        return new Wagers.Placed(view(), command.key().equals("again"));
      }
    }
  }

  private static WagerView view() {
    Amount amount = new Amount(PLAY, 100);
    return new WagerView(
        new WagerId(new UUID(3, 3)),
        ME,
        MARKET,
        0,
        amount,
        Amount.zero(PLAY),
        amount,
        new Probability(1, 2),
        new Probability(1, 2),
        amount,
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }

  private static BatchRequest.BatchedStake item(String key, String amount) {
    return new BatchRequest.BatchedStake(
        MARKET.toString(), key, 0, amount, null, null, null, null, null);
  }

  private RateLimits limits() {
    return (RateLimits)
        Proxy.newProxyInstance(
            RateLimits.class.getClassLoader(),
            new Class<?>[] {RateLimits.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("weigh");
              weighed.add((Long) arguments[0]);
              return null;
            });
  }

  private static Caller me() {
    return new Caller() {
      @Override
      public MemberId member() {
        return ME;
      }

      @Override
      public Optional<MemberId> byToken() {
        return Optional.of(ME);
      }

      @Override
      public Optional<MemberId> known() {
        return Optional.of(ME);
      }
    };
  }
}
