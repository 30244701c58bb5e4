package com.predictiq.chain.rest;

import com.predictiq.chain.WithdrawalDestinations;
import java.time.Instant;
import java.util.List;

/** The list; without lines, money may go anywhere. */
public record DestinationsResponse(List<Line> destinations) {

  /** One account, or * for any. */
  public record Line(String destination, Instant countsFrom) {}

  static DestinationsResponse of(List<WithdrawalDestinations.Line> lines) {
    return new DestinationsResponse(
        lines.stream().map(one -> new Line(one.destination(), one.countsFrom())).toList());
  }
}
