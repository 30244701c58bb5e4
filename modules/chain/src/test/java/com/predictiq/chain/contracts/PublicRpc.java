package com.predictiq.chain.contracts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's RPC server on the day that a test says. */
final class PublicRpc implements AutoCloseable {

  /** What it does with a question. */
  interface Mood {
    void answer(HttpExchange exchange, String id) throws IOException;
  }

  final AtomicInteger asked = new AtomicInteger();
  final List<String> questions = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Mood mood = (exchange, id) -> exchange.close();

  PublicRpc() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/?key=secret");
  }

  PublicRpc is(Mood now) {
    mood = now;
    return this;
  }

  PublicRpc results(String result) {
    return is(
        (exchange, id) ->
            send(
                exchange,
                200,
                "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}"));
  }

  PublicRpc answers(int status, String body, String... headers) {
    return is(
        (exchange, id) -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          send(exchange, status, body.replace("$id", id));
        });
  }

  PublicRpc stalls() {
    return is(
        (exchange, id) -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitTheEnd();
        });
  }

  private void awaitTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.incrementAndGet();
    questions.add(question);
    mood.answer(exchange, question.replaceAll("(?s).*\"id\":([0-9]+).*", "$1"));
    exchange.close();
  }

  static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
