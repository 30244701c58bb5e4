package com.predictiq.chain.contracts;

import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the scrape sees of the RPC servers. Methods are the few we ask for, outcomes the faults
 * there are, servers their places in the setting.
 */
@ApplicationScoped
class RpcMetrics implements Scraped {

  private static final String REQUESTS = "chain_rpc_requests_total";
  private static final String SECONDS = "chain_rpc_request_seconds";
  private static final String UP = "chain_rpc_up";

  private static final long[] BOUNDS_MILLIS = {25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000};

  /** One method's times. */
  private static final class Times {
    private final LongAdder[] below = new LongAdder[BOUNDS_MILLIS.length];
    private final LongAdder all = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < below.length; i++) {
        below[i] = new LongAdder();
      }
    }

    void took(long time) {
      for (int i = 0; i < below.length; i++) {
        if (time <= BOUNDS_MILLIS[i] * 1_000_000) {
          below[i].increment();
        }
      }
      all.increment();
      nanos.add(time);
    }
  }

  private record Ended(String method, String outcome) implements Comparable<Ended> {
    @Override
    public int compareTo(Ended other) {
      return (method + outcome).compareTo(other.method + other.outcome);
    }
  }

  private final InstantSource clock;
  private final Map<Ended, LongAdder> ended = new ConcurrentSkipListMap<>();
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();
  private volatile List<ServerBreaker> servers = List.of();

  @Inject
  RpcMetrics(InstantSource clock) {
    this.clock = clock;
  }

  void watch(List<ServerBreaker> breakers) {
    servers = List.copyOf(breakers);
  }

  /** Also while nobody was asked so far. */
  boolean anyUp() {
    return servers.isEmpty() || servers.stream().anyMatch(one -> one.isUp(clock.instant()));
  }

  void asked(String method, String outcome, long nanos) {
    ended.computeIfAbsent(new Ended(method, outcome), it -> new LongAdder()).increment();
    times.computeIfAbsent(method, it -> new Times()).took(nanos);
  }

  @Override
  public void tell(Scrape scrape) {
    scrape.gauge(UP, "1 when the RPC server at this place of the setting answered last.");
    for (int i = 0; i < servers.size(); i++) {
      String up = servers.get(i).isUp(clock.instant()) ? "1" : "0";
      scrape.sample(UP, up, "server", Integer.toString(i));
    }
    scrape.counter(REQUESTS, "Questions to RPC servers, by method and by what came of them.");
    ended.forEach(
        (one, count) ->
            scrape.sample(
                REQUESTS,
                Long.toString(count.sum()),
                "method",
                one.method(),
                "outcome",
                one.outcome()));
    scrape.histogram(SECONDS, "How long RPC servers took for an answer, or to give none.");
    new TreeMap<>(times).forEach((method, took) -> histogram(scrape, method, took));
  }

  private static void histogram(Scrape scrape, String method, Times took) {
    for (int i = 0; i < BOUNDS_MILLIS.length; i++) {
      scrape.sample(
          SECONDS + "_bucket",
          Long.toString(took.below[i].sum()),
          "method",
          method,
          "le",
          BigDecimal.valueOf(BOUNDS_MILLIS[i], 3).stripTrailingZeros().toPlainString());
    }
    String all = Long.toString(took.all.sum());
    scrape.sample(SECONDS + "_bucket", all, "method", method, "le", "+Inf");
    scrape.sample(
        SECONDS + "_sum",
        BigDecimal.valueOf(took.nanos.sum(), 9).toPlainString(),
        "method",
        method);
    scrape.sample(SECONDS + "_count", all, "method", method);
  }
}
