package com.predictiq.launcher.container;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.ending.Reason;
import com.predictiq.launcher.log.LogOutput;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds back what the container logs while the application is deployed. When that fails for a
 * reason with a sentence of its own, the sentence is all there is to say; in every other case the
 * log goes its way.
 */
final class DeploymentWatch implements Filter {

  /** What a {@link com.predictiq.kernel.BadSetting} says, once or repeated after two dashes. */
  private static final Pattern SETTING = Pattern.compile("\\b(Setting \\S+ .+?)(?: -- |$)");

  private final Queue<LogRecord> held = new ConcurrentLinkedQueue<>();
  private final Handler output;

  private DeploymentWatch(Handler output) {
    this.output = output;
  }

  static DeploymentWatch begin(Logger root) {
    DeploymentWatch watch = new DeploymentWatch(root.getHandlers()[0]);
    watch.output.setFilter(watch);
    return watch;
  }

  @Override
  public boolean isLoggable(LogRecord event) {
    if (LogOutput.isOurs(event)) {
      return true;
    }
    held.add(event);
    return false;
  }

  void succeeded() {
    release();
  }

  CannotStart failed() {
    Optional<String> sentence = failures().flatMap(DeploymentWatch::sentence).findFirst();
    if (sentence.isPresent()) {
      output.setFilter(null);
      return new CannotStart(sentence.get());
    }
    String guess = failures().map(Reason::root).findFirst().orElse("the log says more");
    release();
    return new CannotStart("The application could not be deployed: " + guess + ".");
  }

  /** Where the container has dropped the cause and kept its words, they are found by their form. */
  private static Stream<String> sentence(Throwable failure) {
    Optional<String> known = Reason.in(failure);
    if (known.isPresent()) {
      return known.stream();
    }
    Matcher quoted = SETTING.matcher(String.valueOf(failure.getMessage()));
    return quoted.find() ? Stream.of(quoted.group(1)) : Stream.empty();
  }

  private Stream<Throwable> failures() {
    return held.stream().flatMap(event -> Optional.ofNullable(event.getThrown()).stream());
  }

  private void release() {
    output.setFilter(null);
    held.forEach(output::publish);
  }
}
