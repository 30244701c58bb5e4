package com.predictiq.launcher;

import com.predictiq.kernel.BadSetting;
import com.predictiq.launcher.program.JvmOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags an operator gives to the server's JVM. They are tried before anything is started with them:
 * what Java says about a bad one names neither the setting nor what to do.
 */
final class JavaFlags {

  /** They do something at once: wait for a debugger, take a port, begin a recording. */
  private static final Pattern ACTS =
      Pattern.compile("-(agent|javaagent|Xrun|Xdebug|Xlog|XX:(StartFlight|On)|.*(File|Path)=).*");

  private JavaFlags() {}

  static void check(Settings settings, List<String> ours) {
    List<String> given =
        settings.javaOptions().stream().filter(flag -> !ACTS.matcher(flag).matches()).toList();
    if (given.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(JvmOptions.java()));
    command.addAll(ours);
    command.addAll(given);
    command.add("-version");
    String complaint = complaint(command);
    if (!complaint.isEmpty()) {
      throw new BadSetting(
          names(settings), "holds a flag that Java does not start with: " + complaint);
    }
  }

  private static String names(Settings settings) {
    return Stream.of(Settings.JAVA_OPTIONS, Settings.MORE_JAVA_OPTIONS)
        .filter(setting -> settings.given(setting).isPresent())
        .map(Setting::variable)
        .collect(Collectors.joining(" or "));
  }

  private static String complaint(List<String> command) {
    try {
      Process trial = new ProcessBuilder(command).redirectErrorStream(true).start();
      trial.getOutputStream().close();
      String said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return trial.waitFor() == 0 ? "" : worst(said);
    } catch (IOException cannotBeTried) {
      return "";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static String worst(String said) {
    return said.lines()
        .filter(line -> !line.startsWith("Picked up ") && !line.contains("VM warning: "))
        .findFirst()
        .orElse("it does not say which");
  }
}
