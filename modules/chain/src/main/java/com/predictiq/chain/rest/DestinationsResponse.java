package com.predictiq.chain.rest;

import com.predictiq.chain.WithdrawalDestinations;
import java.time.Instant;
import java.util.List;

/** The list; without lines, money may go anywhere. */
public record DestinationsResponse(List<AllowedDestination> destinations) {

  /** One account, or * for any. */
  public record AllowedDestination(String destination, Instant countsFrom) {}

  static DestinationsResponse of(List<WithdrawalDestinations.Line> lines) {
    return new DestinationsResponse(
        lines.stream()
            .map(one -> new AllowedDestination(one.destination(), one.countsFrom()))
            .toList());
  }
}
