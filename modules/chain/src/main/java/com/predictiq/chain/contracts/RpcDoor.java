package com.predictiq.chain.contracts;

import com.predictiq.platform.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * One RPC server. Bounds what it may cost us: time to the last byte, and bytes, also unpacked ones.
 * The library has a client of its own, which takes any amount, cannot go on from a cursor and drops
 * the one it is given; what is inside the JSON is read by the library.
 */
final class RpcDoor implements AutoCloseable {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OK = 200;

  /** From here to -32768 the question is at fault, and no server will like it. */
  private static final long LEAST_OF_OURS = -32_602;

  private static final long MOST_OF_OURS = -32_600;
  private static final Duration UNSAID = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final URI where;
  private final int mostBytes;
  private final OkHttpClient http;
  private final ServerBreaker breaker;
  private final AtomicLong numbers = new AtomicLong();

  RpcDoor(URI where, RpcConfig config, ServerBreaker breaker) {
    this.where = where;
    this.mostBytes = config.mostBytes();
    this.breaker = breaker;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(config.timeout())
            .callTimeout(config.timeout())
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  ServerBreaker breaker() {
    return breaker;
  }

  Fields ask(String method, Map<String, ?> given, Instant now) {
    long number = numbers.incrementAndGet();
    byte[] question =
        Json.bytes(Map.of("jsonrpc", "2.0", "id", number, "method", method, "params", given));
    Request request =
        new Request.Builder()
            .url(where.toString())
            .post(RequestBody.create(question, JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      requireGood(response, now);
      return result(read(response), number);
    } catch (InterruptedIOException late) {
      throw new RpcFailed(RpcFault.TIMED_OUT, "gave no whole answer in time");
    } catch (IOException away) {
      throw new RpcFailed(RpcFault.UNREACHABLE, "cannot be reached: " + away.getMessage());
    }
  }

  private void requireGood(Response response, Instant now) {
    if (response.code() == TOO_MANY_REQUESTS) {
      Duration wait = peace(response.header("Retry-After"), now);
      breaker.leaveAlone(now.plus(wait));
      throw new RpcFailed(RpcFault.RATE_LIMITED, "wants " + wait.toSeconds() + " s of peace");
    }
    if (response.code() != OK) {
      throw new RpcFailed(RpcFault.BAD_STATUS, "answered " + response.code());
    }
  }

  private static Duration peace(String said, Instant now) {
    Duration wait = said == null ? UNSAID : wait(said.strip(), now);
    if (wait.compareTo(Duration.ofSeconds(1)) < 0) {
      return Duration.ofSeconds(1);
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static Duration wait(String said, Instant now) {
    if (said.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(said));
    }
    try {
      return Duration.between(
          now, ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException neither) {
      return UNSAID;
    }
  }

  private Object read(Response response) throws IOException {
    byte[] body = response.body().byteStream().readNBytes(mostBytes + 1);
    if (body.length > mostBytes) {
      throw new RpcFailed(RpcFault.TOO_LARGE, "answered with more than " + mostBytes + " bytes");
    }
    try {
      return Json.plain(body);
    } catch (IllegalArgumentException page) {
      throw new RpcFailed(RpcFault.NOT_JSON, "answered with something that is no JSON");
    }
  }

  private static Fields result(Object answer, long number) {
    Fields envelope = Fields.of(answer);
    if (envelope.has("error")) {
      throw error(envelope.named().get("error"));
    }
    if (!String.valueOf(envelope.named().get("id")).equals(Long.toString(number))) {
      throw Fields.unreadable("the answer is to another question");
    }
    return Fields.of(envelope.named().get("result"));
  }

  private static RpcFailed error(Object error) {
    Fields fields = Fields.of(error);
    long code = fields.named().get("code") instanceof Number told ? told.longValue() : 0;
    boolean ours = code >= LEAST_OF_OURS && code <= MOST_OF_OURS;
    String message = fields.optionalText("message").orElse("no reason");
    return new RpcFailed(
        ours ? RpcFault.REFUSED : RpcFault.TROUBLED,
        "says " + code + ": " + message.substring(0, Math.min(200, message.length())));
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
