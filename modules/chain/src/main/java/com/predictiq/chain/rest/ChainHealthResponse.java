package com.predictiq.chain.rest;

import com.predictiq.chain.ChainHealth;
import java.util.Locale;
import java.util.Optional;

/** The chain's health. Without a {@code last_cursor} nothing has ever been read. */
public record ChainHealthResponse(
    String network, String status, Optional<ReadPositionResponse> lastCursor) {

  static ChainHealthResponse of(ChainHealth health) {
    return new ChainHealthResponse(
        health.network().name().toLowerCase(Locale.ROOT),
        health.status().name().toLowerCase(Locale.ROOT),
        health.furthest().map(ReadPositionResponse::of));
  }
}
