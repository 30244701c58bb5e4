package com.predictiq.chain.standalone;

import com.predictiq.chain.standalone.Failures.Kind;
import com.predictiq.platform.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The network over HTTP: in the part of Horizon's language that wallets and exchanges use, and at a
 * path of its own in that of Soroban RPC.
 */
public final class HomeHorizon implements AutoCloseable {

  private static final int AT_ONCE = 32;
  private static final int MOST_BODY = 100_000;
  private static final String RPC = "/rpc";

  // Else the second half of each answer waits for the receipt of the first, some 40 ms.
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final HorizonReads reads;
  private final HorizonWrites writes;
  private final HomeRpc rpc;
  private final Failures failures;

  /** On this machine alone; at any port when it is 0. */
  public HomeHorizon(StandaloneNetwork network, Failures failures, int port) throws IOException {
    this.failures = failures;
    this.reads = new HorizonReads(network, failures);
    this.writes = new HorizonWrites(network, failures);
    this.rpc = new HomeRpc(network, failures);
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Where the same network answers as Soroban RPC does. */
  public URI rpc() {
    return url().resolve(RPC);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try {
      answer(exchange);
    } catch (Reply reply) {
      send(exchange, reply);
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      send(exchange, Reply.problem(400, "Bad Request", malformed.getMessage()));
    } finally {
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (failures.happens(Kind.TOO_MANY)) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      throw Reply.problem(429, "Rate Limit Exceeded", "on demand");
    }
    if (failures.happens(Kind.UNAVAILABLE)) {
      throw Reply.problem(503, "Service Unavailable", "on demand");
    }
    String path = exchange.getRequestURI().getPath();
    Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
    if (path.equals(RPC)) {
      rpc(exchange);
    } else if (exchange.getRequestMethod().equals("POST")) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY);
      query.putAll(parameters(new String(body, StandardCharsets.UTF_8)));
      writes.write(path, query).ifPresentOrElse(reply -> quietly(exchange, reply), () -> {});
    } else if (path.equals("/friendbot")) {
      send(exchange, writes.friendbot(query));
    } else if (HorizonStream.isWanted(exchange, path)) {
      new HorizonStream(reads, path, query).to(exchange);
    } else {
      exchange.getResponseHeaders().set("Latest-Ledger", Long.toString(reads.head()));
      send(exchange, reads.read(path, query));
    }
  }

  private void rpc(HttpExchange exchange) throws IOException {
    if (failures.happens(Kind.RPC_UNAVAILABLE)) {
      throw Reply.problem(503, "Service Unavailable", "on demand");
    }
    byte[] question = exchange.getRequestBody().readNBytes(MOST_BODY);
    byte[] answer = Json.bytes(rpc.answer(question));
    if (failures.happens(Kind.RPC_TRUNCATED)) {
      answer = Arrays.copyOf(answer, answer.length / 2);
    }
    boolean page = failures.happens(Kind.RPC_PAGE);
    byte[] body = page ? "<html>Back soon</html>".getBytes(StandardCharsets.UTF_8) : answer;
    exchange
        .getResponseHeaders()
        .set("Content-Type", page ? "text/html" : "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  /** Nothing to send means that the line goes dead. */
  private static void quietly(HttpExchange exchange, Reply reply) {
    try {
      send(exchange, reply);
    } catch (IOException gone) {
      exchange.close();
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = Json.bytes(reply.body());
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            reply.status() < 400 ? "application/hal+json" : "application/problem+json");
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (text != null) {
      for (String pair : text.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
