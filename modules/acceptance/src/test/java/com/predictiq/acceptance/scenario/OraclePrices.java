package com.predictiq.acceptance.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A price service in the documented form: a price each second, the same for every feed, high until
 * a moment and low from then on. It can be down.
 */
final class OraclePrices implements AutoCloseable {

  private static final long HIGH = 400_000;
  private static final long LOW = 200_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile Duration ahead = Duration.ZERO;
  private volatile Instant falls = Instant.MAX;
  private volatile boolean down;
  private final Set<String> queries = ConcurrentHashMap.newKeySet();

  OraclePrices() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext("/v2/updates/price/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void setAhead(Duration duration) {
    ahead = duration;
  }

  /** From 4000.00 to 2000.00. */
  void fallAt(Instant time) {
    falls = time;
  }

  void goDown() {
    down = true;
  }

  void comeBack() {
    down = false;
  }

  /** Whether anybody came with this feed on their list, whatever they were told. */
  boolean wasAskedFor(String reference) {
    return queries.stream().anyMatch(query -> query.contains(reference));
  }

  private void answer(HttpExchange call) throws IOException {
    queries.add(call.getRequestURI().getRawQuery());
    String what = call.getRequestURI().getPath().replaceFirst(".*/", "");
    long now = InstantSource.system().instant().plus(ahead).getEpochSecond();
    if (down) {
      send(call, 503, "");
    } else if (what.equals("stream")) {
      send(call, 404, "");
    } else {
      long second = what.equals("latest") ? now : Long.parseLong(what);
      send(call, second > now ? 404 : 200, second > now ? "" : prices(call, second));
    }
  }

  private String prices(HttpExchange call, long second) {
    String query = URLDecoder.decode(call.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith("ids[]="))
        .map(pair -> entry(pair.substring("ids[]=".length()), second))
        .collect(Collectors.joining(",", "{\"binary\":{\"data\":[]},\"parsed\":[", "]}"));
  }

  private String entry(String id, long second) {
    long price = Instant.ofEpochSecond(second).isBefore(falls) ? HIGH : LOW;
    return """
    {"id":"%s","price":{"price":"%d","conf":"100","expo":-2,"publish_time":%d},
     "metadata":{"prev_publish_time":%d}}\
    """
        .formatted(id, price, second, second - 1);
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
