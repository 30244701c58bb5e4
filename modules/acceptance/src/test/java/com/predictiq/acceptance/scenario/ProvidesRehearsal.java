package com.predictiq.acceptance.scenario;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the rehearsal when the first scenario asks, and ends it after the last. */
final class ProvidesRehearsal implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Rehearsal.class);
  }

  @Override
  public Rehearsal resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(ProvidesRehearsal.class))
        .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
        .start
        .join();
  }

  /** A start that failed would fail again, and is not tried twice. */
  static final class Shared implements AutoCloseable {

    private final CompletableFuture<Rehearsal> start = new CompletableFuture<>();

    Shared() {
      try {
        start.complete(Rehearsal.start());
      } catch (RuntimeException | Error failure) {
        start.completeExceptionally(failure);
      }
    }

    @Override
    public void close() {
      if (!start.isCompletedExceptionally()) {
        start.join().close();
      }
    }
  }
}
