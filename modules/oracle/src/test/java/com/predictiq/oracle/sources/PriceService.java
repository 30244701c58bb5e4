package com.predictiq.oracle.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A price service over real HTTP that answers as a test tells it to, in the documented forms or in
 * ways that no document knows.
 */
public final class PriceService implements AutoCloseable {

  private static final int RESET = -1;
  private static final int STALL = -2;

  /** What it answers next. */
  record Script(int status, List<String> headers, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Script script = new Script(503, List.of(), "");

  public PriceService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Paths with their queries, and the tag that was sent, in order. */
  public List<String> asked() {
    return asked;
  }

  public void answers(String body) {
    answers(200, body);
  }

  public void answers(int status, String body, String... headers) {
    script = new Script(status, List.of(headers), body);
  }

  /** Says that it will answer, sends half of it and hangs up. */
  void breaksOff() {
    script = new Script(RESET, List.of(), "{\"parsed\":[");
  }

  /** Sends the beginning of an answer, and then nothing any more. */
  void stalls() {
    script = new Script(STALL, List.of(), "{\"parsed\":[");
  }

  private void answer(HttpExchange call) throws IOException {
    Script now = script;
    String tag = call.getRequestHeaders().getFirst("If-None-Match");
    asked.add(call.getRequestURI() + (tag == null ? "" : " " + tag));
    byte[] body = now.body().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + 1 < now.headers().size(); i += 2) {
      call.getResponseHeaders().add(now.headers().get(i), now.headers().get(i + 1));
    }
    if (now.status() < 0) {
      leaveHalfway(call, now.status(), body);
      return;
    }
    boolean empty = body.length == 0 || now.status() == 304;
    call.sendResponseHeaders(now.status(), empty ? -1 : body.length);
    try (OutputStream out = call.getResponseBody()) {
      if (!empty) {
        out.write(body);
      }
    } catch (IOException hungUp) {
      // some answers are too long for whoever asked
    }
    call.close();
  }

  private void leaveHalfway(HttpExchange call, int how, byte[] begun) throws IOException {
    call.sendResponseHeaders(200, 1_000);
    OutputStream out = call.getResponseBody();
    out.write(begun);
    out.flush();
    if (how == STALL) {
      try {
        closing.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    call.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
