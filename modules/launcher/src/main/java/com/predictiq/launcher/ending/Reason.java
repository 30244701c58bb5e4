package com.predictiq.launcher.ending;

import com.predictiq.kernel.BadSetting;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why something did not work, in the one sentence that was written for whoever has to mend it. */
public final class Reason {

  /** By name, because a module may have met the setting behind a class loader of its own. */
  private static final Set<String> SENTENCES =
      Set.of(
          BadSetting.class.getName(),
          CannotStart.class.getName(),
          "com.predictiq.liquibase.MigrationFailed");

  private Reason() {}

  /** The sentence somewhere in the chain of causes, when there is one. */
  public static Optional<String> in(Throwable failure) {
    return causes(failure)
        .filter(cause -> SENTENCES.contains(cause.getClass().getName()))
        .map(Throwable::getMessage)
        .findFirst();
  }

  public static int report(Throwable failure, boolean trace, PrintStream out) {
    out.println(in(failure).orElseGet(() -> unexpected(failure)));
    if (trace) {
      failure.printStackTrace(out);
    }
    return 1;
  }

  public static String root(Throwable failure) {
    Throwable root = causes(failure).reduce((outer, inner) -> inner).orElseThrow();
    String message = Optional.ofNullable(root.getMessage()).orElse("no message");
    return root.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
  }

  private static String unexpected(Throwable failure) {
    return "PredictIQ met a defect of its own ("
        + root(failure)
        + "); start it with PREDICTIQ_TRACE=true and report what it prints.";
  }

  private static Stream<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = new HashSet<>();
    return Stream.iterate(failure, cause -> cause != null && seen.add(cause), Throwable::getCause);
  }
}
