package com.predictiq.oracle.internal;

import com.predictiq.oracle.sources.Fault;
import com.predictiq.oracle.sources.PriceSource;
import com.predictiq.oracle.sources.Quotes;
import com.predictiq.oracle.sources.SourceFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Asks a source, keeps what it says, and writes down how it did. A source that gives no answer is
 * not an accident; it is logged when that begins and when it ends.
 */
@ApplicationScoped
class AsksSources {

  private static final Logger LOG = System.getLogger("predictiq.oracle");

  private final KeepsReadings keeps;
  private final SourceStates states;
  private final InstantSource clock;
  private final Map<String, Fault> down = new ConcurrentHashMap<>();

  @Inject
  AsksSources(KeepsReadings keeps, SourceStates states, InstantSource clock) {
    this.keeps = keeps;
    this.states = states;
    this.clock = clock;
  }

  /** What it quoted, kept already; empty when it gave no answer. */
  Optional<Quotes> ask(PriceSource source, Function<PriceSource, Quotes> question) {
    return attempt(
        source,
        () -> {
          Quotes quotes = question.apply(source);
          keeps.keep(source.name(), quotes);
          return quotes;
        });
  }

  /** The answer of what is tried with a source; empty when it gave none. */
  <T> Optional<T> attempt(PriceSource source, Supplier<T> trial) {
    return attempt(source, trial, answer -> true);
  }

  /** Whether it spoke by itself; that it does not says nothing about how it does. */
  Optional<Boolean> listen(PriceSource source, BooleanSupplier spoke) {
    return attempt(source, spoke::getAsBoolean, heard -> heard);
  }

  private <T> Optional<T> attempt(PriceSource source, Supplier<T> trial, Predicate<T> isAnswer) {
    try {
      T answer = trial.get();
      if (isAnswer.test(answer)) {
        answered(source);
      }
      return Optional.of(answer);
    } catch (SourceFailed failure) {
      failed(source, failure.fault(), failure.getMessage());
    } catch (CircuitBreakerOpenException open) {
      failed(source, Fault.LEFT_ALONE, "failed too often and is left alone for a while");
    } catch (BulkheadException full) {
      failed(source, Fault.BUSY, "is asked as much at once as it may be");
    }
    return Optional.empty();
  }

  private void answered(PriceSource source) {
    if (source.isOutside()) {
      states.answered(source.name(), clock.instant());
    }
    if (down.remove(source.name()) != null) {
      LOG.log(Logger.Level.INFO, "Source {0} answers again", source.name());
    }
  }

  private void failed(PriceSource source, Fault fault, String detail) {
    keeps.failed(source.name(), fault);
    states.failed(source.name(), fault, clock.instant());
    if (down.put(source.name(), fault) == null) {
      LOG.log(Logger.Level.WARNING, "Source {0} {1}", source.name(), detail);
    }
  }
}
