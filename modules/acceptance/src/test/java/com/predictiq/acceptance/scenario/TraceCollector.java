package com.predictiq.acceptance.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes what OpenTelemetry sends over HTTP as protobuf, as a collector would. */
final class TraceCollector implements AutoCloseable {

  private static final String TRACES = "/v1/traces";
  private static final String PROTOBUF = "application/x-protobuf";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<String> received = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  TraceCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    server.createContext(TRACES, this::take);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Of a trace id, which is sent as its 16 bytes, a span with that name. */
  boolean knows(String traceId, String span) {
    String id = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
    return received.stream().anyMatch(sent -> sent.contains(id) && sent.contains(span));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    boolean good = PROTOBUF.equals(exchange.getRequestHeaders().getFirst("Content-Type"));
    byte[] sent = exchange.getRequestBody().readAllBytes();
    if (good) {
      received.add(new String(sent, StandardCharsets.ISO_8859_1));
    }
    exchange.getResponseHeaders().add("Content-Type", PROTOBUF);
    exchange.sendResponseHeaders(good ? 200 : 415, -1);
    exchange.close();
  }
}
