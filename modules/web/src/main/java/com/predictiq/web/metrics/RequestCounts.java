package com.predictiq.web.metrics;

import com.predictiq.platform.Direct;
import com.predictiq.platform.RouteName;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many requests there were, of what kind, how they ended and how long they took. Methods and
 * routes come from closed sets; should that ever stop being so, there is a last bound.
 */
@Direct
class RequestCounts implements Scraped {

  /** The product has some 200 doors, and a dozen answers at most of them. */
  static final int MOST_DOORS = 500;

  static final int MOST_ANSWERS = 3_000;

  private static final String REQUESTS = "http_requests_total";
  private static final String SECONDS = "http_request_duration_seconds";
  private static final String ACTIVE = "active_connections";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Where somebody asks for something. */
  private record Door(String method, String route) {}

  /** What they were told. */
  private record Answered(Door door, int status) {}

  private static final Door ANY = new Door(RouteName.OTHER, RouteName.OTHER);
  private static final Answered ANYTHING = new Answered(ANY, 0);

  private final Map<Answered, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<Door, Histogram> doors = new ConcurrentHashMap<>();
  private final LongAdder active = new LongAdder();

  void entered() {
    active.increment();
  }

  void left() {
    active.decrement();
  }

  void took(String method, String route, long nanos) {
    doors.computeIfAbsent(door(method, route), fresh -> new Histogram()).took(nanos);
  }

  void answered(String method, String route, int status) {
    Answered answered = new Answered(door(method, route), status);
    boolean room = answers.size() < MOST_ANSWERS || answers.containsKey(answered);
    answers.computeIfAbsent(room ? answered : ANYTHING, fresh -> new LongAdder()).increment();
  }

  @Override
  public void tell(Scrape scrape) {
    scrape.counter(REQUESTS, "Requests that were answered.");
    answers.forEach(
        (answered, count) ->
            scrape.sample(
                REQUESTS,
                String.valueOf(count.sum()),
                "method",
                answered.door().method(),
                "route",
                answered.door().route(),
                "status",
                String.valueOf(answered.status())));
    scrape.histogram(SECONDS, "How long answers took, from the first byte read to the last sent.");
    doors.forEach((door, seconds) -> seconds.tell(scrape, SECONDS, door.method(), door.route()));
    scrape
        .gauge(ACTIVE, "Requests that are being answered at this moment.")
        .sample(ACTIVE, String.valueOf(active.sum()));
  }

  private Door door(String method, String route) {
    Door door = new Door(METHODS.contains(method) ? method : RouteName.OTHER, route);
    return doors.size() < MOST_DOORS || doors.containsKey(door) ? door : ANY;
  }
}
