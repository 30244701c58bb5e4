package com.predictiq.acceptance.scenario;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the shared node when the first scenario asks, and ends it after the last. */
final class ProvidesSharedNode implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(RunningNode.class);
  }

  @Override
  public RunningNode resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(ProvidesSharedNode.class))
        .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
        .node();
  }

  /** JUnit closes what lies in the store of the root when all tests are done. */
  static final class Shared implements AutoCloseable {

    private final Installation installation =
        Installation.fresh()
            .with("PREDICTIQ_PLATFORM_TRUSTED_PROXIES", "127.0.0.1,::1")
            .with("PREDICTIQ_PLATFORM_LIMIT_PUBLIC_READS", "100000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_LOG_IN", "1000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_ADMIN", "10000/60")
            .with("PREDICTIQ_PLATFORM_LIMIT_NEWSLETTER", ConventionsScenario.NEWSLETTER_LIMIT);

    /** A start that failed would fail again: it is tried once, and the first test is told. */
    private final CompletableFuture<RunningNode> start = new CompletableFuture<>();

    private final AtomicBoolean told = new AtomicBoolean();

    Shared() {
      try {
        start.complete(installation.start().awaitReady());
      } catch (RuntimeException | Error failure) {
        start.completeExceptionally(failure);
      }
    }

    RunningNode node() {
      if (start.isCompletedExceptionally() && !told.compareAndSet(false, true)) {
        throw new IllegalStateException("the shared node did not start; the first test says why");
      }
      return start.join();
    }

    @Override
    public void close() {
      installation.close();
    }
  }
}
