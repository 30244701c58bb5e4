package com.predictiq.mail.carriers;

import com.predictiq.platform.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers as SendGrid does, over real HTTP: as it was told to, and by hanging up or falling silent.
 */
final class StandInForSendGrid implements AutoCloseable {

  static final String KEY = "SG.secret";
  static final int RESET = -1;
  static final int STALL = -2;

  private static final int TAKEN = 202;
  private static final int LARGEST = 100_000;

  /** What came, as it came. */
  record Received(String key, Map<?, ?> body) {}

  final List<Received> received = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final int answer;
  private final Map<String, String> headers;

  StandInForSendGrid(int answer) {
    this(answer, Map.of());
  }

  StandInForSendGrid(int answer, Map<String, String> headers) {
    this.answer = answer;
    this.headers = headers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/v3/mail/send", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String key = exchange.getRequestHeaders().getFirst("Authorization");
    received.add(
        new Received(
            key, (Map<?, ?>) Json.read(new String(body, StandardCharsets.UTF_8), Map.class)));
    if (answer == RESET) {
      exchange.close();
      return;
    }
    if (answer == STALL) {
      awaitTheEnd();
      return;
    }
    respond(exchange, status(key, body.length));
  }

  /** It refuses by itself what it would refuse. */
  private int status(String key, int size) {
    if (!("Bearer " + KEY).equals(key)) {
      return 401;
    }
    return size > LARGEST ? 413 : answer;
  }

  private void respond(HttpExchange exchange, int status) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    if (status == TAKEN) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      byte[] errors =
          ("{\"errors\":[{\"message\":\"no " + status + "\"}]}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, errors.length);
      exchange.getResponseBody().write(errors);
    }
    exchange.close();
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
