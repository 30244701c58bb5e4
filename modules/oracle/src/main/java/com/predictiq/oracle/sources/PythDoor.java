package com.predictiq.oracle.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/** The price service, through one breaker and one bulkhead for all that is asked of it. */
@ApplicationScoped
class PythDoor {

  private final Optional<HttpDoor> door;

  @Inject
  PythDoor(SourcesConfig config, InstantSource clock) {
    Map<String, String> headers =
        config.pythKey().map(key -> Map.of("Authorization", "Bearer " + key)).orElse(Map.of());
    this.door = config.pyth().map(base -> new HttpDoor(base, headers, config, clock));
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

  @Bulkhead(1)
  boolean listen(String path, Duration howLong, Consumer<byte[]> event) {
    return door.orElseThrow().listen(path, howLong, event);
  }
}
