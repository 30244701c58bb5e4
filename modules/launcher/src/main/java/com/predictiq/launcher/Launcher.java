package com.predictiq.launcher;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.ending.Reason;
import com.predictiq.launcher.ending.Stopping;
import com.predictiq.launcher.home.Home;
import com.predictiq.launcher.home.HomeLock;
import com.predictiq.launcher.program.JvmOptions;
import com.predictiq.launcher.program.Layout;
import com.predictiq.launcher.program.ProgramIndex;
import com.predictiq.launcher.program.Unpacking;
import com.predictiq.launcher.proof.Inclusion;
import com.predictiq.launcher.proof.NotProven;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The command line: {@code java -jar predictiq.jar [command]}. */
public final class Launcher {

  private static final String STOPS_WITH_PARENT = "predictiq.launcher.stops-with-parent";

  private static final int TERMINATED = 143;

  private static final String HELP =
      """
      PredictIQ, a self-hosted prediction market with provable books.

      java -jar predictiq.jar [command]

        run            starts the platform (the default); Ctrl-C stops it
        migrate        brings the schema of the database up to date
        status         shows what migrate would do
        rollback N     takes back the last N change sets
        config         lists every setting, its value and where that comes from
        verify-proof FILE [DIGEST]
                       checks what a member downloaded from /api/v1/members/me/proof
        unpack DIR     lays the program out for an image: java @jvm.options com.predictiq.launcher.Node
        version, help

      Settings come from the environment. The first to know: PORT, DATABASE_URL, REDIS_URL, PREDICTIQ_HOME.
      """;

  private final Settings settings;
  private final PrintStream out;
  private final Progress progress;

  Launcher(Settings settings, InstantSource clock, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.progress = new Progress(err, clock, clock.instant());
  }

  /** Called by {@link Main}. */
  public static void main(String[] args) {
    Stopping.watch();
    Settings settings = Settings.ofThisProcess();
    Launcher launcher = new Launcher(settings, InstantSource.system(), System.out, System.err);
    if (Boolean.getBoolean(STOPS_WITH_PARENT)) {
      ProcessHandle.current().parent().ifPresent(Launcher::stopWith);
    }
    System.exit(launcher.run(List.of(args)));
  }

  /** A build tool that is killed does not take along what it started. */
  private static void stopWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(TERMINATED);
            },
            "parent");
    watch.setDaemon(true);
    watch.start();
  }

  int run(List<String> arguments) {
    try {
      return dispatch(arguments.isEmpty() ? List.of("run") : arguments);
    } catch (RuntimeException | Error failure) {
      if (Stopping.hasBegun()) {
        return TERMINATED;
      }
      boolean trace = settings.value(Settings.TRACE).equals("true");
      return Reason.report(failure, trace, progress.out());
    }
  }

  private int dispatch(List<String> command) {
    String verb = command.get(0);
    if (SchemaCommand.NAMES.contains(verb)) {
      SchemaCommand.check(command);
      return prepared().schema(command);
    }
    return switch (verb) {
      case "run" -> serve(command);
      case "config" -> config();
      case "unpack" -> unpack(command);
      case "verify-proof" -> verifyProof(command);
      case "version", "--version" -> say("PredictIQ " + version());
      case "help", "--help", "-h" -> say(HELP);
      default ->
          throw new CannotStart(
              verb + " is not a command; did you mean " + Spelling.nearest(verb, verbs()) + "?");
    };
  }

  private int serve(List<String> command) {
    if (command.size() > 1) {
      throw new CannotStart("The command run takes nothing after it; settings are variables.");
    }
    return prepared().serve();
  }

  /** Everything that can be refused early is refused here, before anything has been started. */
  private Run prepared() {
    progress.refuseUnbelievableClock();
    settings.check();
    Home home = Home.at(settings.home());
    Layout layout = layout(home);
    settings.refuseUnknown(ModuleSettings.known(layout));
    ModuleRules.check(layout, settings);
    return new Run(settings, home, layout, progress);
  }

  private Layout layout(Home home) {
    Path source = Layout.codeSource();
    if (isUnpacked(source)) {
      return Layout.ofThisProgram();
    }
    Path runtime = settings.runtime();
    Unpacking unpacking = new Unpacking(source, file -> true);
    if (!unpacking.isDone(runtime)) {
      if (HomeLock.isHeld(home) && Files.exists(runtime.resolve(ProgramIndex.NAME))) {
        throw new CannotStart(
            "A PredictIQ of another build is running in " + home.directory() + "; stop it first.");
      }
      progress.say("Unpacking the program to " + runtime);
      unpacking.into(runtime);
    }
    return new Layout(runtime);
  }

  /** The launcher's own jar lies in lib/ of an unpacked program, and is all of a packed one. */
  private static boolean isUnpacked(Path source) {
    return source.getParent().endsWith("lib");
  }

  private int config() {
    Home home = Home.at(settings.home());
    List<Setting> known = ModuleSettings.known(layout(home));
    for (Setting setting : known) {
      String origin = settings.given(setting).map(value -> "environment").orElse("default");
      out.println(
          "%s=%s  (%s; %s)"
              .formatted(
                  setting.variable(),
                  setting.shown(settings.value(setting)),
                  origin,
                  setting.purpose()));
    }
    return 0;
  }

  private int unpack(List<String> command) {
    if (command.size() != 2) {
      throw new CannotStart("Say where to, as in: unpack /opt/predictiq");
    }
    Path target = Path.of(command.get(1)).toAbsolutePath().normalize();
    if (!isEmptyOrOurs(target)) {
      throw new CannotStart(target + " holds something else; name a new or empty directory.");
    }
    new Unpacking(Layout.codeSource(), file -> !file.path().startsWith("postgres/")).into(target);
    try {
      String options = new JvmOptions(new Layout(target)).argumentFile();
      Files.writeString(target.resolve("jvm.options"), options);
    } catch (IOException refused) {
      throw new CannotStart(target + " cannot be written; check its owner.", refused);
    }
    return say("Unpacked to " + target);
  }

  /** Asks nobody: neither the house nor its database. */
  private int verifyProof(List<String> command) {
    if (command.size() < 2 || command.size() > 3) {
      throw new CannotStart("Say which file, as in: verify-proof proof.json DIGEST");
    }
    try {
      String json = Files.readString(Path.of(command.get(1)));
      Inclusion.check(json, command.size() == 3 ? command.get(2) : "").forEach(out::println);
      return 0;
    } catch (IOException unreadable) {
      throw new CannotStart(command.get(1) + " cannot be read.", unreadable);
    } catch (NotProven no) {
      throw new CannotStart("NOT PROVEN. " + no.getMessage(), no);
    }
  }

  private static boolean isEmptyOrOurs(Path directory) {
    if (!Files.exists(directory) || Files.exists(directory.resolve(ProgramIndex.NAME))) {
      return true;
    }
    try (Stream<Path> content = Files.list(directory)) {
      return content.findAny().isEmpty();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Set<String> verbs() {
    Set<String> verbs = new HashSet<>(SchemaCommand.NAMES);
    verbs.addAll(List.of("run", "config", "unpack", "verify-proof", "version", "help"));
    return verbs;
  }

  private static String version() {
    String version = Launcher.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  private int say(String text) {
    out.println(text);
    return 0;
  }
}
