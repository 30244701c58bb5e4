package com.predictiq.web.streams;

import com.predictiq.platform.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * One event as it is sent: made once, the same bytes for everybody who listens. The position counts
 * in the whole node, {@code seq} in its stream. Without an id it is no place to go on from.
 */
final class Message {

  static final String SNAPSHOT = "snapshot";
  static final String DELTA = "delta";
  static final String RESET = "reset";
  static final String HEARTBEAT = "heartbeat";
  static final String CLOSE = "close";
  static final String ERROR = "error";

  private final long position;
  private final String json;
  private final byte[] sse;

  private Message(long position, String json, byte[] sse) {
    this.position = position;
    this.json = json;
    this.sse = sse;
  }

  /** What every event says of itself. */
  record Envelope(
      String event,
      String stream,
      Optional<Long> seq,
      Instant ts,
      Optional<String> id,
      Optional<Object> data) {}

  static Message of(long position, Envelope envelope) {
    return of(position, envelope, "");
  }

  /** With lines that only SSE has, such as how long to wait before coming back. */
  static Message of(long position, Envelope envelope, String lines) {
    String json = Json.text(envelope);
    String id = envelope.id().map(mark -> "id: " + mark + '\n').orElse("");
    String frame = id + "event: " + envelope.event() + '\n' + lines + "data: " + json + "\n\n";
    return new Message(position, json, frame.getBytes(StandardCharsets.UTF_8));
  }

  long position() {
    return position;
  }

  /** As a WebSocket carries it. */
  String json() {
    return json;
  }

  /** As SSE carries it; nobody changes it. */
  byte[] sse() {
    return sse;
  }

  int size() {
    return sse.length;
  }
}
