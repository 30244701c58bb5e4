package com.predictiq.oracle.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/** A service with CoinGecko's paths, through a breaker and a bulkhead of its own. */
@ApplicationScoped
class CoinGeckoDoor {

  private final Optional<HttpDoor> door;

  @Inject
  CoinGeckoDoor(SourcesConfig config, InstantSource clock) {
    Map<String, String> headers =
        config.coinGeckoKey().map(key -> Map.of("x-cg-pro-api-key", key)).orElse(Map.of());
    this.door = config.coinGecko().map(base -> new HttpDoor(base, headers, config, clock));
  }

  @Retry(maxRetries = 2, delay = 200, jitter = 150, retryOn = SourceStumbled.class)
  @CircuitBreaker(
      requestVolumeThreshold = 6,
      failureRatio = 0.8,
      delay = 10_000,
      failOn = SourceFailed.class)
  @Bulkhead(4)
  Optional<Object> ask(String path) {
    return door.orElseThrow().ask(path);
  }
}
