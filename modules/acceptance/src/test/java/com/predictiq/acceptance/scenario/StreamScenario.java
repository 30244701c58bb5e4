package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changes is told while somebody listens; who was away hears what they missed. */
@WithSharedNode
class StreamScenario {

  private static final int READERS = Integer.getInteger("predictiq.stream-readers", 200);

  /** On a machine that has nothing else to do a second is enough. */
  private static final Duration TOGETHER =
      Duration.ofMillis(Integer.getInteger("predictiq.stream-millis", 5_000));

  private static final String STAKE = "{\"outcome\":0,\"amount\":\"1.00\"}";
  private static final String ELSEWHERE = "0123456789abcdef-5";
  private static final Pattern SLOW = Pattern.compile("(?m)^stream_slow_readers_total (\\d+)");

  private final RunningNode node;
  private final ContentionHouse house;
  private final ContentionMember member;
  private final String market;
  private final String topic;

  StreamScenario(RunningNode node) {
    this.node = node;
    this.house = new ContentionHouse(List.of(node.visitor()));
    this.member = house.join();
    this.market = house.openMarket("push");
    this.topic = "market:" + market.substring(market.lastIndexOf('/') + 1);
  }

  @Test
  void begins_with_how_it_stands_and_goes_on_with_what_changes() {
    try (StreamEar ear = StreamEar.at(node.visitor(), market + "/stream")) {
      assertThat(ear.first("snapshot").at("/data/volume").asText()).isEqualTo("0.00");
      ear.first("heartbeat");
      stake();
      JsonNode delta = ear.awaitVolume("1.00");
      assertThat(delta.path("event").asText()).isEqualTo("delta");
      assertThat(delta.path("stream").asText()).isEqualTo(topic);
      assertThat(delta.path("seq").asLong()).isEqualTo(1);
      assertThat(delta.path("ts").asText()).endsWith("Z");
      assertThat(delta.at("/data/outcomes/0/probability").asText()).isEqualTo("1.000000");
    }
  }

  @Test
  void brings_what_was_missed() {
    String read;
    try (StreamEar ear = listen(topic)) {
      ear.first("heartbeat");
      read = ear.lastId();
    }
    stake();
    stake();
    try (StreamEar again = listen(topic, "Last-Event-ID", read)) {
      again.awaitVolume("2.00");
      assertThat(again.events()).doesNotContain("snapshot", "reset");
    }
  }

  @Test
  void begins_anew_for_who_comes_from_elsewhere() {
    try (StreamEar ear = listen(topic, "Last-Event-ID", ELSEWHERE)) {
      ear.first("heartbeat");
      assertThat(ear.events()).startsWith("reset", "snapshot");
    }
  }

  @Test
  void the_ticker_tells_of_every_market() {
    try (StreamEar ear = listen("ticker")) {
      ear.first("heartbeat");
      stake();
      String id = topic.substring("market:".length());
      JsonNode delta = ear.await(one -> isDelta(one) && one.toString().contains(id));
      assertThat(delta.path("stream").asText()).isEqualTo("ticker");
      assertThat(delta.at("/data/markets").findValuesAsText("volume")).contains("1.00");
    }
  }

  @Test
  void an_account_is_told_to_its_member_until_they_have_left() {
    try (StreamEar ear = StreamEar.at(member.home(), "/api/v1/stream?topics=account")) {
      ear.first("snapshot");
      stake();
      JsonNode delta = ear.first("delta");
      assertThat(delta.at("/data/balances/0/amount").asText()).endsWith("9.00");
      assertThat(delta.at("/data/positions/0/staked").asText()).isEqualTo("1.00");
      member.home().call("DELETE", "/api/v1/members/me/sessions", noBody()).is(204);
      assertThat(ear.first("close").at("/data/reason").asText()).isEqualTo("signed-out");
      ear.awaitEnd();
    }
  }

  @Test
  void says_all_that_is_wrong_before_it_begins() {
    Visitor anybody = node.visitor();
    anybody.get("/api/v1/stream?topics=account").is(401);
    anybody.with("X-API-Key", "none").get("/api/v1/stream?topics=account").is(403);
    Answer faults = anybody.get("/api/v1/stream?topics=market:" + ContentionHouse.unique() + ",x");
    assertThat(faults.is(400).json().path("errors").findValuesAsText("code"))
        .containsExactlyInAnyOrder("UNKNOWN_TOPIC", "MARKET_NOT_FOUND");
    String many =
        IntStream.range(0, 51).mapToObj(place -> "ticker").collect(Collectors.joining(","));
    assertThat(anybody.get("/api/v1/stream?topics=" + many).is(400).text())
        .contains("TOO_MANY_TOPICS");
    anybody.get("/api/v1/stream?topics=ticker&more=1").is(400);
    anybody.get("/api/v1/markets/none/stream").is(404);
  }

  @Test
  void who_wants_the_head_alone_gets_that_and_no_stream() {
    String path = "/api/v1/stream?topics=ticker";
    Answer head = node.visitor().call("HEAD", path, noBody()).is(200);
    assertThat(head.header("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
  }

  @Test
  void a_crowd_hears_of_a_stake_together() {
    List<StreamEar> crowd = Stream.generate(() -> listen(topic)).limit(READERS).toList();
    try {
      crowd.forEach(ear -> ear.first("heartbeat"));
      stake();
      StreamEar.await(
          TOGETHER, () -> crowd.stream().allMatch(ear -> ear.has(StreamScenario::isFirstStake)));
    } finally {
      crowd.forEach(StreamEar::close);
    }
  }

  @Test
  void a_socket_is_asked_and_answers() {
    try (StreamEar ear = StreamEar.onSocket(node.visitor())) {
      ear.says("{\"op\":\"ping\",\"data\":7}");
      assertThat(ear.first("pong").path("data").asInt()).isEqualTo(7);
      ear.says("{\"op\":\"subscribe\",\"topics\":[\"%s\"]}".formatted(topic));
      ear.first("snapshot");
      stake();
      assertThat(ear.awaitVolume("1.00").path("event").asText()).isEqualTo("delta");
      ear.says("{\"op\":\"resume\",\"topics\":[\"%s\"],\"id\":\"%s\"}".formatted(topic, ELSEWHERE));
      ear.first("reset");
      ear.says("{\"op\":\"unsubscribe\",\"topics\":[\"%s\"]}".formatted(topic));
      ear.says("{\"op\":\"auth\",\"token\":\"%s\"}".formatted(token()));
      ear.first("authenticated");
      ear.says("{\"op\":\"subscribe\",\"topics\":[\"account\"]}");
      ear.await(one -> one.path("stream").asText().equals("account"));
      ear.says("{\"op\":\"dance\"}");
      assertThat(ear.first("error").at("/data/code").asText()).isEqualTo("UNKNOWN_OPERATION");
      assertThat(ear.first("close").at("/data/reason").asText()).isEqualTo("refused");
      ear.awaitEnd();
    }
  }

  @Test
  void scripts_of_strange_pages_get_no_socket() {
    assertThatThrownBy(() -> socket("https://elsewhere.example").join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    socket(PerimeterScenario.ORIGIN).join().abort();
  }

  /** Who asks and asks and reads nothing lets all buffers on the way fill, and then ours. */
  @Test
  void who_reads_nothing_is_ended_and_others_go_on() {
    long before = slow();
    String ask = "{\"op\":\"resume\",\"topics\":[\"ticker\"],\"id\":\"%s\"}".formatted(ELSEWHERE);
    try (StreamEar other = listen(topic)) {
      other.first("heartbeat");
      WebSocket deaf = socket(PerimeterScenario.ORIGIN).join();
      for (int asked = 0; asked < 20_000 && (asked % 100 > 0 || slow() == before); asked++) {
        deaf.sendText(ask, true).exceptionally(cut -> deaf).join();
      }
      assertThat(slow()).isGreaterThan(before);
      stake();
      other.awaitVolume("1.00");
      deaf.abort();
    }
  }

  private StreamEar listen(String topics, String... headers) {
    return StreamEar.at(node.visitor(), "/api/v1/stream?topics=" + topics, headers);
  }

  private void stake() {
    member.withNewKey().post(market + "/wagers", STAKE).is(201);
  }

  private String token() {
    List<String> headers = member.home().headers();
    return headers.get(headers.indexOf("Authorization") + 1).substring("Bearer ".length());
  }

  private long slow() {
    Matcher told = SLOW.matcher(node.visitor().get("/metrics").is(200).text());
    assertThat(told.find()).isTrue();
    return Long.parseLong(told.group(1));
  }

  /** It hears one message and asks for no more. */
  private CompletableFuture<WebSocket> socket(String origin) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(
            URI.create(node.visitor().url().replace("http:", "ws:") + "/ws/v1"),
            new WebSocket.Listener() {
              @Override
              public void onOpen(WebSocket opened) {
                // asks for nothing
              }
            });
  }

  private static BodyPublisher noBody() {
    return BodyPublishers.noBody();
  }

  private static boolean isDelta(JsonNode one) {
    return one.path("event").asText().equals("delta");
  }

  private static boolean isFirstStake(JsonNode one) {
    return one.at("/data/volume").asText().equals("1.00");
  }
}
