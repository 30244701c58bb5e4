package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many who want the same at the same time, at one node or spread over two. */
@WithTwoNodes
class ContentionScenario {

  private static final int CROWD = 32;
  private static final int REPEATS = 16;

  private final TwoNodes nodes;

  ContentionScenario(TwoNodes nodes) {
    this.nodes = nodes;
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2})
  void one_of_many_stakes_gets_the_last_of_the_money(int doors) {
    ContentionHouse house = house(doors);
    String market = house.openMarket("push");
    ContentionMember member = house.join();
    List<Answer> answers =
        house.atOnce(
            CROWD, door -> member.withNewKey(door).post(wagers(market), stake(0, "1000.00")));
    assertThat(statuses(answers)).containsOnly(201, 422).containsOnlyOnce(201);
    assertThat(codes(answers)).hasSize(CROWD - 1).containsOnly("INSUFFICIENT_BALANCE");
    assertThat(member.cash()).isZero();
    assertThat(member.wagers()).isEqualTo(1);
    house.addsUp();
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2})
  void one_key_makes_one_wager_and_everybody_hears_of_it(int doors) {
    ContentionHouse house = house(doors);
    String market = house.openMarket("push");
    ContentionMember member = house.join();
    List<Answer> answers =
        house.atOnce(
            REPEATS, door -> member.withKey(door, "once").post(wagers(market), stake(1, "10.00")));
    assertThat(statuses(answers)).hasSize(REPEATS).containsOnly(201);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(answers).filteredOn(ContentionScenario::isFirst).hasSize(1);
    assertThat(member.cash()).isEqualTo(99_000);
    assertThat(member.wagers()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2})
  void one_key_for_different_stakes_makes_one_of_them(int doors) {
    ContentionHouse house = house(doors);
    String market = house.openMarket("push");
    ContentionMember member = house.join();
    List<Answer> answers =
        house.atOnce(
            REPEATS,
            (door, number) ->
                member.withKey(door, "once").post(wagers(market), stake(number % 2, "10.00")));
    assertThat(statuses(answers)).containsOnly(201, 422);
    assertThat(codes(answers)).containsOnly("IDEMPOTENCY_KEY_REUSED");
    assertThat(member.cash()).isEqualTo(99_000);
    assertThat(member.wagers()).isEqualTo(1);
  }

  /** Members bring each other, so that every stake touches the accounts of two. */
  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2})
  void stakes_that_cross_each_other_all_arrive(int doors) {
    ContentionHouse house = house(doors);
    List<String> markets = Stream.generate(() -> house.openMarket("push")).limit(3).toList();
    List<ContentionMember> members = Stream.generate(house::join).limit(4).toList();
    List<Answer> answers =
        house.atOnce(
            4 * CROWD,
            (door, number) -> {
              Random random = new Random(number);
              ContentionMember member = members.get(number % 4);
              ContentionMember referrer = members.get((number + 1 + random.nextInt(3)) % 4);
              return member
                  .withNewKey(door)
                  .post(
                      wagers(markets.get(random.nextInt(3))),
                      "{\"outcome\":%d,\"amount\":\"2.00\",\"referrer\":\"%s\"}"
                          .formatted(random.nextInt(2), referrer.id()));
            });
    assertThat(statuses(answers)).containsOnly(201);
    assertThat(members).allSatisfy(member -> assertThat(member.cash()).isEqualTo(93_600));
    house.addsUp();
  }

  /** On different markets nothing else makes them wait for each other. */
  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2})
  void a_limit_of_ones_own_holds_for_stakes_at_the_same_moment(int doors) {
    ContentionHouse house = house(doors);
    List<String> markets = Stream.generate(() -> house.openMarket("push")).limit(4).toList();
    ContentionMember member = house.join();
    member.limitStakesPerDay("25.00");
    List<Answer> answers =
        house.atOnce(
            REPEATS,
            (door, number) ->
                member.withNewKey(door).post(wagers(markets.get(number % 4)), stake(0, "10.00")));
    assertThat(statuses(answers)).filteredOn(status -> status == 201).hasSize(2);
    assertThat(codes(answers)).hasSize(REPEATS - 2).containsOnly("LIMIT_REACHED");
    assertThat(member.cash()).isEqualTo(98_000);
  }

  @Test
  void an_address_joins_once_however_often_it_asks() {
    ContentionHouse house = house(2);
    String body =
        "{\"email\":\"%s@example.org\",\"password\":\"correct horse battery staple\"}"
            .formatted(ContentionHouse.unique());
    List<Answer> answers = house.atOnce(4, door -> door.post("/api/v1/members", body));
    assertThat(statuses(answers)).containsOnlyOnce(201).containsOnly(201, 409);
    house.addsUp();
  }

  @Test
  void a_market_is_opened_and_charged_once() {
    ContentionHouse house = house(2);
    ContentionMember creator = house.join();
    String market = house.draft(creator, "push");
    List<Answer> answers =
        house.atOnce(REPEATS, door -> creator.withNewKey(door).post(market + "/open"));
    assertThat(statuses(answers)).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(codes(answers)).containsOnly("ALREADY_OPEN");
    assertThat(creator.cash()).isEqualTo(98_900);
  }

  @Test
  void a_stake_that_meets_the_end_is_refunded_or_refused() {
    ContentionHouse house = house(2);
    String market = house.openMarket("push");
    List<ContentionMember> members = Stream.generate(house::join).limit(4).toList();
    List<Answer> answers =
        house.atOnce(
            2 * CROWD,
            (door, number) ->
                number % CROWD == CROWD / 2
                    ? house.cancel(door, market)
                    : members
                        .get(number % 4)
                        .withNewKey(door)
                        .post(wagers(market), stake(number % 2, "3.00")));
    assertThat(statuses(answers)).containsOnlyOnce(200).isSubsetOf(200, 201, 409);
    assertThat(codes(answers)).isSubsetOf("MARKET_CLOSED", "CANNOT_CHANGE_OUTCOME");
    long staked = statuses(answers).stream().filter(status -> status == 201).count();
    JsonNode settlement = house.settled(market);
    assertThat(settlement.path("staked").asText()).isEqualTo(ContentionHouse.text(300 * staked));
    assertThat(settlement.path("paid").asText()).isEqualTo(ContentionHouse.text(300 * staked));
    assertThat(members).allSatisfy(member -> assertThat(member.cash()).isEqualTo(100_000));
    house.addsUp();
  }

  /** Four times 6.83 of a pool of 40.97 are 10.24 for each, and one hundredth is left over. */
  @Test
  void two_nodes_that_end_and_settle_the_same_markets_pay_once() {
    ContentionHouse house = house(2);
    List<String> markets = Stream.generate(() -> house.openMarket("push")).limit(6).toList();
    List<ContentionMember> winners = Stream.generate(house::join).limit(4).toList();
    ContentionMember loser = house.join();
    for (String market : markets) {
      winners.forEach(one -> one.withNewKey().post(wagers(market), stake(0, "7.00")).is(201));
      loser.withNewKey().post(wagers(market), stake(1, "14.00")).is(201);
      house.override(house.doors().get(0).asAdmin(), market, 0).is(202);
    }
    List<Answer> answers =
        house.atOnce(
            4 * markets.size(),
            (door, number) -> house.override(door.asSecondAdmin(), markets.get(number / 4), 0));
    assertThat(statuses(answers)).filteredOn(status -> status == 200).hasSize(markets.size());
    assertThat(codes(answers)).containsOnly("CANNOT_CHANGE_OUTCOME");
    for (String market : markets) {
      assertThat(house.settled(market).path("rounding").asText()).isEqualTo("0.01");
    }
    assertThat(winners).allSatisfy(one -> assertThat(one.cash()).isEqualTo(101_944));
    assertThat(loser.cash()).isEqualTo(91_600);
    house.addsUp();
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2})
  void who_claims_many_times_is_paid_once(int doors) {
    ContentionHouse house = house(doors);
    ContentionMember member = house.join();
    String market = refunding(house, member);
    assertThat(member.cash()).isEqualTo(97_500);
    List<Answer> answers =
        house.atOnce(REPEATS, door -> member.withNewKey(door).post(market + "/claim"));
    assertThat(statuses(answers)).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(codes(answers)).containsOnly("ALREADY_CLAIMED");
    assertThat(member.cash()).isEqualTo(100_000);
    house.addsUp();
  }

  @ParameterizedTest(name = "{0} nodes")
  @ValueSource(ints = {1, 2})
  void who_repeats_a_claim_hears_the_same_each_time(int doors) {
    ContentionHouse house = house(doors);
    ContentionMember member = house.join();
    String market = refunding(house, member);
    List<Answer> answers =
        house.atOnce(REPEATS, door -> member.withKey(door, "mine").post(market + "/claim"));
    assertThat(statuses(answers)).containsOnly(200);
    assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(member.cash()).isEqualTo(100_000);
  }

  /** A market that was called off, where the member has only to ask for the stake. */
  private String refunding(ContentionHouse house, ContentionMember member) {
    String market = house.openMarket("pull");
    member.withNewKey().post(wagers(market), stake(0, "25.00")).is(201);
    house.cancel(nodes.one().visitor(), market).is(200);
    house.settled(market);
    return market;
  }

  private ContentionHouse house(int doors) {
    return new ContentionHouse(
        Stream.of(nodes.one(), nodes.other()).limit(doors).map(RunningNode::visitor).toList());
  }

  private static String wagers(String market) {
    return market + "/wagers";
  }

  private static String stake(int outcome, String amount) {
    return "{\"outcome\":%d,\"amount\":\"%s\"}".formatted(outcome, amount);
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).toList();
  }

  private static List<String> codes(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> answer.status() >= 400)
        .map(answer -> answer.field("code"))
        .toList();
  }

  private static boolean isFirst(Answer answer) {
    return answer.header("Idempotency-Replayed").isEmpty();
  }
}
