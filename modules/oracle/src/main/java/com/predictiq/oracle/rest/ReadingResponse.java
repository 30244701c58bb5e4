package com.predictiq.oracle.rest;

import com.predictiq.oracle.Reading;
import java.time.Instant;

/** A price with its provenance; price and confidence are exact decimals. */
public record ReadingResponse(
    String feedId,
    String source,
    String price,
    String confidence,
    int exponent,
    Instant publishTime,
    Instant receivedAt) {

  static ReadingResponse of(Reading reading) {
    return new ReadingResponse(
        reading.feed().value(),
        reading.source(),
        reading.price().text(),
        reading.price().confidenceText(),
        reading.price().exponent(),
        reading.publishTime(),
        reading.receivedAt());
  }
}
