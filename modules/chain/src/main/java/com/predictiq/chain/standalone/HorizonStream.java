package com.predictiq.chain.standalone;

import com.predictiq.platform.Json;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Payments as they come (server-sent events), for half a minute; then the caller begins anew. */
final class HorizonStream {

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

  private final HorizonReads reads;
  private final String account;
  private final Map<String, String> query;

  HorizonStream(HorizonReads reads, String path, Map<String, String> query) {
    this.reads = reads;
    this.account = path.startsWith("/accounts/") ? path.split("/")[2] : "";
    this.query = new HashMap<>(query);
  }

  static boolean isWanted(HttpExchange exchange, String path) {
    String accept = exchange.getRequestHeaders().getFirst("Accept");
    return accept != null && accept.contains("text/event-stream") && path.endsWith("/payments");
  }

  void to(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    if (last != null && !last.isEmpty()) {
      query.put("cursor", last);
    }
    query.put("limit", "200");
    OutputStream out = exchange.getResponseBody();
    write(out, "retry: 1000\nevent: open\ndata: \"hello\"\n\n");
    long end = System.nanoTime() + LONGEST;
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      List<Map<String, Object>> fresh =
          reads.records(
              query, one -> one.isPayment() && (account.isEmpty() || one.concerns(account)));
      for (Map<String, Object> one : fresh) {
        String token = one.get("paging_token").toString();
        query.put("cursor", token);
        write(out, "id: " + token + "\nevent: message\ndata: " + Json.text(one) + "\n\n");
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
