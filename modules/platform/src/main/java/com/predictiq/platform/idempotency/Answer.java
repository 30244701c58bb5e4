package com.predictiq.platform.idempotency;

import com.predictiq.platform.Json;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What was said to a request: the first time, or again. The body is JSON, as it was sent. */
record Answer(int status, Optional<String> location, Optional<String> body, boolean replayed) {

  /** Where the one who asks leaves it for the one who sends it. */
  static final String PROPERTY = "predictiq.idempotency.answer";

  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  /** Of what a method of a resource returned. */
  static Answer of(Object returned) {
    if (returned instanceof Response response) {
      return new Answer(
          response.getStatus(),
          Optional.ofNullable(response.getHeaderString("Location")),
          body(response.getEntity()),
          false);
    }
    Optional<String> body = body(returned);
    return new Answer(body.isPresent() ? OK : NO_CONTENT, Optional.empty(), body, false);
  }

  private static Optional<String> body(Object entity) {
    if (entity == null || entity instanceof Record) {
      return Optional.ofNullable(entity).map(Json::text);
    }
    throw new IllegalStateException(
        "an idempotent method answers with a record, not with " + entity.getClass().getName());
  }
}
