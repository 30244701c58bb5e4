package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Somebody who listens to a stream, by SSE or over a WebSocket, and keeps all that was said. */
final class StreamEar implements Flow.Subscriber<String>, WebSocket.Listener, AutoCloseable {

  /** Far more than the 100 ms of a round, because the machine may have other things to do. */
  static final Duration SOON = Duration.ofSeconds(10);

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data: ";

  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private volatile Flow.Subscription subscription;
  private volatile WebSocket socket;
  private volatile boolean ended;

  static StreamEar at(Visitor visitor, String path, String... more) {
    List<String> headers = new ArrayList<>(visitor.headers());
    headers.addAll(List.of(more));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(visitor.url() + path));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    StreamEar ear = new StreamEar();
    HTTP.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(ear));
    return ear;
  }

  static StreamEar onSocket(Visitor visitor) {
    StreamEar ear = new StreamEar();
    ear.socket =
        HTTP.newWebSocketBuilder()
            .buildAsync(URI.create(visitor.url().replace("http:", "ws:") + "/ws/v1"), ear)
            .join();
    return ear;
  }

  void says(String json) {
    socket.sendText(json, true).join();
  }

  List<String> events() {
    return heard.stream().map(one -> one.path("event").asText()).toList();
  }

  List<String> lines() {
    return lines;
  }

  JsonNode first(String event) {
    return await(one -> one.path("event").asText().equals(event));
  }

  JsonNode await(Predicate<JsonNode> wanted) {
    await(SOON, () -> has(wanted));
    return heard.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Of the market, when so much has been staked on it. */
  JsonNode awaitVolume(String volume) {
    return await(one -> one.at("/data/volume").asText().equals(volume));
  }

  boolean has(Predicate<JsonNode> wanted) {
    return heard.stream().anyMatch(wanted);
  }

  String lastId() {
    List<String> ids =
        heard.stream().map(one -> one.path("id").asText()).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).isNotEmpty();
    return ids.get(ids.size() - 1);
  }

  void awaitEnd() {
    await(SOON, () -> ended);
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.cancel();
    }
    if (socket != null) {
      socket.abort();
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    lines.add(line);
    if (line.startsWith(DATA)) {
      keep(line.substring(DATA.length()));
    }
  }

  @Override
  public void onError(Throwable cut) {
    ended = true;
  }

  @Override
  public void onComplete() {
    ended = true;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      keep(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    ended = true;
    return null;
  }

  /** Looked at often: what is told is told within a tenth of a second. */
  static void await(Duration atMost, Callable<Boolean> wanted) {
    Awaitility.await()
        .atMost(atMost)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(wanted);
  }

  private void keep(String json) {
    try {
      heard.add(JSON.readTree(json));
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(json, notJson);
    }
  }
}
