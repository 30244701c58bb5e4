package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract at home has, after somebody with a wallet has used it. */
@WithSharedNode
class ChainReadsScenario {

  private static final String CHAIN = "/api/v1/blockchain";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final long A_DAY = 86_400;
  private static final long CLOSES = 1_900_000_000;

  private final Visitor visitor;
  private final WalletOwner owner = WalletOwner.fresh();
  private final String question = "Rain on " + UUID.randomUUID() + "?";
  private HomeLedger ledger;

  ChainReadsScenario(RunningNode node) {
    this.visitor = node.visitor();
  }

  @BeforeEach
  void comeWithLumens() {
    ledger = HomeLedger.of(SomeMember.signedUpAt(visitor).at(visitor));
    visitor.post(CHAIN + "/faucet", "{\"address\":\"" + owner.account() + "\"}").is(204);
  }

  @Test
  void a_market_and_its_transaction_are_read_as_they_were_made() {
    String made = makeMarket();
    String market = numberOf(question);
    JsonNode fresh = market(market);
    assertThat(fresh.path("creator").asText()).isEqualTo(owner.account());
    assertThat(fresh.path("options")).hasSize(2);
    assertThat(fresh.path("deadline").asText()).isEqualTo("2030-03-17T17:46:40.000Z");
    assertThat(fresh.path("as_of").path("stale").asBoolean()).isFalse();
    assertThat(visitor.get(CHAIN + "/tx/" + made).is(200).field("status")).isEqualTo("success");
    assertThat(visitor.get(CHAIN + "/oracle/" + market).is(200).json().has("outcome")).isFalse();
  }

  @Test
  void bets_are_heard_and_the_result_is_asked_for() {
    makeMarket();
    String market = numberOf(question);
    String bet = bet(market, 1, 30_000_000);
    String second = bet(market, 0, 20_000_000);
    await()
        .atMost(SOON)
        .until(() -> market(market).at("/total_staked_units").asText(), "50000000"::equals);
    List<JsonNode> bets = betsOf(owner.account(), 2);
    assertThat(bets)
        .extracting(one -> one.path("transaction").asText())
        .containsExactly(second, bet);
    assertThat(bets.get(1).path("amount_units").asText()).isEqualTo("30000000");
    assertThat(bets.get(1).path("outcome").asInt()).isEqualTo(1);

    call("set_oracle_result", Xdr.number64(Long.parseLong(market)), Xdr.word(1));
    await()
        .atMost(SOON)
        .until(
            () ->
                visitor.get(CHAIN + "/oracle/" + market).is(200).json().path("outcome").asInt()
                    == 1);
    await().atMost(SOON).until(() -> market(market).path("status").asText(), "resolved"::equals);
    assertThat(market(market).path("winning_outcome").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_or_no_name_at_all_is_refused() {
    refuses("/tx/" + "ab".repeat(32), 404, "CHAIN_TRANSACTION_NOT_FOUND");
    refuses("/tx/0x12", 422, "CHAIN_HASH_INVALID");
    refuses("/markets/999999", 404, "CHAIN_MARKET_NOT_FOUND");
    refuses("/markets/-1", 422, "CHAIN_MARKET_INVALID");
    refuses("/oracle/999999", 404, "CHAIN_MARKET_NOT_FOUND");
    refuses("/users/GABC/bets", 422, "CHAIN_ADDRESS_INVALID");
    assertThat(
            visitor.get(CHAIN + "/users/" + owner.account() + "/bets").is(200).json().path("items"))
        .isEmpty();
  }

  @Test
  void moved_money_is_told_of_page_by_page() {
    JsonNode first = events("\"startLedger\":1,\"pagination\":{\"limit\":1}");
    assertThat(first.path("events")).hasSize(1);
    JsonNode second =
        events("\"pagination\":{\"limit\":1,\"cursor\":\"" + first.path("cursor").asText() + "\"}");
    assertThat(second.path("events")).hasSize(1);
    assertThat(second.at("/events/0/id").asText()).isGreaterThan(first.at("/events/0/id").asText());
    assertThat(first.at("/events/0/contractId").asText()).startsWith("C");
  }

  private JsonNode events(String parameters) {
    return ledger
        .horizon()
        .post(
            "/rpc",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"getEvents\",\"params\":{"
                + parameters
                + "}}")
        .is(200)
        .json()
        .path("result");
  }

  private void refuses(String path, int status, String code) {
    assertThat(visitor.get(CHAIN + path).is(status).field("code")).isEqualTo(code);
  }

  private String makeMarket() {
    return call(
        "create_market",
        owner.asValue(),
        Xdr.string(question),
        Xdr.list(List.of(Xdr.string("No"), Xdr.string("Yes"))),
        Xdr.number64(CLOSES),
        Xdr.number64(CLOSES + A_DAY));
  }

  private String bet(String market, int outcome, long stroops) {
    return call(
        "place_bet",
        owner.asValue(),
        Xdr.number64(Long.parseLong(market)),
        Xdr.word(outcome),
        Xdr.number128(stroops));
  }

  private String call(String function, byte[]... given) {
    Answer root = ledger.horizon().get("/").is(200);
    return ledger
        .submit(
            owner.calls(
                root.field("contract"),
                function,
                ledger.sequence(owner.account()) + 1,
                root.field("network_passphrase"),
                List.of(given)))
        .is(200)
        .field("hash");
  }

  /** Numbers are given in turn, and others may have been here before. */
  private String numberOf(String description) {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(Integer::toString)
        .filter(
            id -> {
              Answer there = visitor.get(CHAIN + "/markets/" + id);
              return there.status() == 200 && there.field("description").equals(description);
            })
        .findFirst()
        .orElseThrow();
  }

  private JsonNode market(String id) {
    return visitor.get(CHAIN + "/markets/" + id).is(200).json();
  }

  private List<JsonNode> betsOf(String account, int many) {
    String path = CHAIN + "/users/" + account + "/bets";
    await().atMost(SOON).until(() -> visitor.get(path).is(200).json().path("items").size() == many);
    List<JsonNode> bets = new ArrayList<>();
    visitor.get(path).is(200).json().path("items").forEach(bets::add);
    return bets;
  }
}
