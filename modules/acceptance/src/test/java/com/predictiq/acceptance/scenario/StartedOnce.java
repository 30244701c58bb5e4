package com.predictiq.acceptance.scenario;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What is dear to start: started when the first test asks for it, ended after the last. A start
 * that failed would fail again; it is tried once, and the first test says why.
 */
final class StartedOnce<T> implements AutoCloseable {

  private final Optional<T> started;
  private final AtomicReference<Throwable> reason = new AtomicReference<>();
  private final Consumer<T> end;

  StartedOnce(Supplier<T> start, Consumer<T> end) {
    this.end = end;
    this.started = begin(start);
  }

  static <T> T of(ExtensionContext context, Class<T> type, Supplier<T> start, Consumer<T> end) {
    StartedOnce<?> kept =
        context
            .getRoot()
            .getStore(Namespace.create(StartedOnce.class))
            .getOrComputeIfAbsent(type, key -> new StartedOnce<>(start, end), StartedOnce.class);
    return type.cast(kept.get());
  }

  T get() {
    return started.orElseThrow(() -> noStart(reason.getAndSet(null)));
  }

  private static IllegalStateException noStart(Throwable first) {
    return first == null
        ? new IllegalStateException("no start; the first test says why")
        : new IllegalStateException("no start: " + first.getMessage(), first);
  }

  private Optional<T> begin(Supplier<T> start) {
    try {
      return Optional.of(start.get());
    } catch (RuntimeException | Error failure) {
      reason.set(failure);
      return Optional.empty();
    }
  }

  /** Called by JUnit when all tests are done. */
  @Override
  public void close() {
    started.ifPresent(end);
  }
}
