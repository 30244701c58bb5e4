package com.predictiq.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** RFC 3339 with any offset; finer than a millisecond is cut, as our clock knows no more. */
final class InstantReader extends StdDeserializer<Instant> {

  private static final long serialVersionUID = 1L;

  InstantReader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      return (Instant) context.handleUnexpectedToken(Instant.class, in);
    }
    try {
      return OffsetDateTime.parse(in.getText()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException notATime) {
      return (Instant)
          context.handleWeirdStringValue(
              Instant.class, in.getText(), "must be a time such as 2030-01-31T12:00:00.000Z");
    }
  }
}
