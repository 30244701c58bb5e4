package com.predictiq.oracle.rest;

import com.predictiq.oracle.IntroduceFeed;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed to be read from now on. */
@Schema(
    description =
        "source: pyth (reference: the feed's 64 hexadecimal digits), coingecko (reference:"
            + " coin/currency), manual, or median (parts: 2 to 15 other feeds; min_responses: more"
            + " than half of them).")
public record FeedRequest(
    String id,
    String source,
    String symbol,
    String reference,
    List<String> parts,
    Integer minResponses) {

  IntroduceFeed command() {
    return new IntroduceFeed(
        id,
        source,
        symbol,
        Optional.ofNullable(reference),
        Optional.ofNullable(parts),
        Optional.ofNullable(minResponses));
  }
}
