package com.predictiq.oracle.sources;

import com.predictiq.platform.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One source on the other side of the network. Bounds what it may cost us: time to the last byte,
 * bytes, and calls while it asks to be left in peace. What has not changed is not sent again.
 */
final class HttpDoor {

  private static final int REMEMBERED_TAGS = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int NOT_FOUND = 404;
  private static final int NOT_MODIFIED = 304;

  private final HttpClient http;
  private final URI base;
  private final Map<String, String> headers;
  private final Duration timeout;
  private final int mostBytes;
  private final InstantSource clock;
  private final AtomicReference<Instant> inPeaceUntil = new AtomicReference<>(Instant.MIN);

  private final Map<String, String> tags =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED_TAGS;
        }
      };

  HttpDoor(URI base, Map<String, String> headers, SourcesConfig config, InstantSource clock) {
    this.base = base;
    this.headers = Map.copyOf(headers);
    this.timeout = config.timeout();
    this.mostBytes = config.mostBytes();
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
  }

  /** The JSON at that path as plain values; nothing when it is as it was, or not there. */
  Optional<Object> ask(String path) {
    requireNotInPeace();
    HttpRequest.Builder request = request(path).timeout(timeout);
    tag(path).ifPresent(tag -> request.header("If-None-Match", tag));
    HttpResponse<byte[]> response =
        await(
            http.sendAsync(request.build(), info -> new BoundedBody(mostBytes)), timeout.toNanos());
    int status = response.statusCode();
    if (status == NOT_MODIFIED || status == NOT_FOUND) {
      return Optional.empty();
    }
    requireGood(status, response.headers());
    Object answer = json(response.body());
    response.headers().firstValue("ETag").ifPresent(tag -> remember(path, tag));
    return Optional.of(answer);
  }

  /**
   * Reads events until the time is over or the source ends them.
   *
   * @return false when there are no events to be had at that path
   */
  boolean listen(String path, Duration howLong, Consumer<byte[]> event) {
    requireNotInPeace();
    EventLines lines = new EventLines(mostBytes, howLong, timeout);
    CompletableFuture<HttpResponse<Void>> call =
        http.sendAsync(
            request(path).header("Accept", "text/event-stream").timeout(timeout).build(),
            info -> lines.bodyOf(info));
    try {
      lines.read(call, event);
    } finally {
      call.cancel(true);
    }
    lines.status().ifPresent(status -> requireKnown(status, lines.headers()));
    return lines.wereOffered();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    headers.forEach(request::header);
    return request;
  }

  private void requireNotInPeace() {
    if (clock.instant().isBefore(inPeaceUntil.get())) {
      throw new SourceFailed(Fault.RATE_LIMITED, "asked to be left in peace for a while");
    }
  }

  /** A stream that is refused may not exist here; too many calls and failures are what they are. */
  private void requireKnown(int status, HttpHeaders answered) {
    if (status == TOO_MANY_REQUESTS || status >= 500) {
      requireGood(status, answered);
    }
  }

  private void requireGood(int status, HttpHeaders answered) {
    if (status == TOO_MANY_REQUESTS) {
      Duration wait = RetryAfter.of(answered, clock.instant());
      inPeaceUntil.set(clock.instant().plus(wait));
      throw new SourceFailed(Fault.RATE_LIMITED, "wants " + wait.toSeconds() + " s of peace");
    }
    if (status >= 500) {
      throw new SourceStumbled(Fault.BAD_STATUS, "answered " + status);
    }
    if (status != 200) {
      throw new SourceFailed(Fault.BAD_STATUS, "answered " + status);
    }
  }

  private static Object json(byte[] body) {
    try {
      return Json.plain(body);
    } catch (IllegalArgumentException page) {
      throw new SourceFailed(Fault.NOT_JSON, "answered with something that is no JSON");
    }
  }

  static <T> T await(CompletableFuture<T> call, long nanos) {
    try {
      return call.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      call.cancel(true);
      throw new SourceFailed(Fault.TIMED_OUT, "gave no whole answer in time");
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SourceFailed(Fault.UNREACHABLE, "nobody waits any more");
    }
  }

  private static SourceFailed failure(Throwable cause) {
    for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
      if (deeper instanceof SourceFailed known) {
        return known;
      }
      if (deeper instanceof HttpTimeoutException) {
        return new SourceFailed(Fault.TIMED_OUT, "gave no answer in time");
      }
    }
    return new SourceStumbled(Fault.UNREACHABLE, "cannot be reached: " + cause.getMessage());
  }

  private synchronized Optional<String> tag(String path) {
    return Optional.ofNullable(tags.get(path));
  }

  private synchronized void remember(String path, String tag) {
    tags.put(path, tag);
  }
}
