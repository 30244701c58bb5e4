package com.predictiq.acceptance.scenario;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the two nodes when the first scenario asks, and ends them after the last. */
final class ProvidesTwoNodes implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(TwoNodes.class);
  }

  @Override
  public TwoNodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(ProvidesTwoNodes.class))
        .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
        .start
        .join();
  }

  /** A start that failed would fail again, and is not tried twice. */
  static final class Shared implements AutoCloseable {

    private final CompletableFuture<TwoNodes> start = new CompletableFuture<>();

    Shared() {
      try {
        start.complete(TwoNodes.start());
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
