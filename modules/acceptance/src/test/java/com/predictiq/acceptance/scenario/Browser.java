package com.predictiq.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real browser without a window, steered through its own debugging protocol. */
final class Browser implements AutoCloseable {

  static final String PROGRAM = "chromium";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern PORT = Pattern.compile("DevTools listening on ws://([^/]+)/");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Output log;
  private final WebSocket tab;
  private final AtomicInteger calls = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

  private Browser(Process process) {
    this.process = process;
    this.log = Output.of(process.getErrorStream());
    this.tab =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(addressOfTab()), new Hears())
            .join();
  }

  /** With what it remembers in this directory. */
  static Browser in(Path directory) {
    List<String> command =
        List.of(
            Programs.needed(PROGRAM).toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--enable-logging=stderr",
            "--remote-debugging-port=0",
            "--window-size=1200,900",
            "--user-data-dir=" + directory.resolve("profile"),
            "about:blank");
    try {
      return new Browser(
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException noSuchProgram) {
      throw new UncheckedIOException(noSuchProgram);
    }
  }

  Browser open(String url) {
    call("Page.navigate", Map.of("url", url));
    return awaiting("document.readyState === 'complete' && location.href !== 'about:blank'");
  }

  /** Goes on as soon as this is so on the page. */
  Browser awaiting(String condition) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .alias(condition + " on the page")
        .until(() -> evaluate("Boolean(" + condition + ")").equals("true"));
    return this;
  }

  /** Does something on the page and tells what came of it. */
  String evaluate(String script) {
    Map<String, ?> request = Map.of("expression", script, "returnByValue", true);
    JsonNode answer = call("Runtime.evaluate", request);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(script + ": " + answer.path("exceptionDetails"));
    }
    return answer.at("/result/value").asText();
  }

  /** Writes into a field as somebody at the keyboard would. */
  Browser types(String field, String text) {
    evaluate(
        "(f => { f.value = %s; f.dispatchEvent(new Event('input', {bubbles: true})) })(%s)"
            .formatted(quoted(text), element(field)));
    return this;
  }

  Browser presses(String button) {
    evaluate(element(button) + ".click()");
    return this;
  }

  String text() {
    return evaluate("document.body.innerText");
  }

  byte[] picture() {
    return Base64.getDecoder()
        .decode(call("Page.captureScreenshot", Map.of()).path("data").asText());
  }

  /** What the page's scripts, and the browser about the page, had to say. */
  List<String> complaints() {
    return log.text().lines().filter(line -> line.contains("CONSOLE")).toList();
  }

  @Override
  public void close() {
    tab.abort();
    Processes.kill(Processes.under(process.toHandle()));
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int number = calls.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(number, answer);
    ObjectNode message = JSON.createObjectNode().put("id", number).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    tab.sendText(message.toString(), true).join();
    return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().path("result");
  }

  private String addressOfTab() {
    Matcher port = await().atMost(PATIENCE).until(() -> PORT.matcher(log.text()), Matcher::find);
    URI list = URI.create("http://" + port.group(1) + "/json/list");
    try {
      HttpRequest request = HttpRequest.newBuilder(list).build();
      String tabs = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
      return JSON.readTree(tabs).at("/0/webSocketDebuggerUrl").asText();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String element(String selector) {
    return "document.querySelector(" + quoted(selector) + ")";
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  /** Answers come in pieces, and between news nobody asked for. */
  private final class Hears implements WebSocket.Listener {

    private final StringBuilder piece = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      piece.append(data);
      if (last) {
        take(piece.toString());
        piece.setLength(0);
      }
      socket.request(1);
      return null;
    }

    private void take(String message) {
      try {
        JsonNode heard = JSON.readTree(message);
        CompletableFuture<JsonNode> waiting = answers.remove(heard.path("id").asInt());
        if (waiting != null) {
          waiting.complete(heard);
        }
      } catch (IOException garbled) {
        throw new UncheckedIOException(garbled);
      }
    }
  }
}
