package com.predictiq.launcher;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.kernel.Departure;
import com.predictiq.launcher.container.Container;
import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.ending.LeavesInOrder;
import com.predictiq.launcher.ending.Reason;
import com.predictiq.launcher.ending.Signals;
import com.predictiq.launcher.ending.Stopping;
import com.predictiq.launcher.home.Home;
import com.predictiq.launcher.log.LogForm;
import com.predictiq.launcher.log.Logs;
import com.predictiq.launcher.program.Layout;
import com.predictiq.liquibase.MigrationStatus;
import com.predictiq.liquibase.Migrations;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;

/**
 * The serving process: the container boots while the schema is brought up to date, then the
 * application is deployed. The launcher starts it as its child; an image starts it by itself with
 * {@code java @jvm.options com.predictiq.launcher.Node}. Given {@code migrate}, {@code status} or
 * {@code rollback N} it does that with the database and ends.
 */
public final class Node {

  /** Given by a launcher: when it was started, in milliseconds of the epoch. */
  static final String LAUNCHED = "predictiq.launcher.began";

  private static final PrintStream ERRORS = System.err;
  private static final PrintStream TERMINAL = Logs.terminal();
  private static final Logger LOG = Logger.getLogger("predictiq.server");

  private final Settings settings;
  private final Layout layout;
  private final Progress progress;

  private Node(Settings settings, Layout layout, Progress progress) {
    this.settings = settings;
    this.layout = layout;
    this.progress = progress;
  }

  public static void main(String[] args) {
    Stopping.watch();
    Settings settings = Settings.ofThisProcess();
    try {
      Node node = new Node(settings, Layout.ofThisProgram(), progress());
      node.progress.refuseUnbelievableClock();
      settings.check();
      settings.refuseUnknown(ModuleSettings.known(node.layout));
      if (launched().isEmpty()) {
        ModuleRules.check(node.layout, settings);
      }
      if (args.length > 0) {
        System.exit(new SchemaCommand(node.database(), TERMINAL).run(List.of(args)));
      }
      node.serve();
    } catch (RuntimeException | Error failure) {
      if (!Stopping.hasBegun()) {
        System.exit(Reason.report(failure, settings.traces(), ERRORS));
      }
    }
  }

  private static Progress progress() {
    InstantSource clock = InstantSource.system();
    Instant began =
        launched().map(Long::valueOf).map(Instant::ofEpochMilli).orElseGet(clock::instant);
    return new Progress(ERRORS, clock, began);
  }

  private LogForm log() {
    return new LogForm(settings.logsJson(), settings.logLevel());
  }

  private static Optional<String> launched() {
    return Optional.ofNullable(System.getProperty(LAUNCHED));
  }

  private void serve() {
    Lifeline lifeline =
        launched().isPresent() ? Lifeline.from(System.in, () -> System.exit(0)) : Lifeline.none();
    Runtime.getRuntime().addShutdownHook(new Thread(Logs::ignoreFarewell, "farewell"));
    CompletableFuture<Void> schema =
        CompletableFuture.runAsync(
            () -> {
              lifeline.awaitDatabase();
              bringSchemaUpToDate();
            });
    announce(database());
    announceSecrets();
    Path state = state();
    Container container = Container.boot(layout, state, settings.port(), log());
    LOG.fine(() -> "The container is up after " + progress.elapsed());
    await(schema);
    LOG.fine(() -> "The schema is up to date after " + progress.elapsed());
    container.deploy(layout.app());
    container.open();
    Signals.hear(
        new LeavesInOrder(
                Departure.ofThisProcess(), settings.patience(), container::shut, System::exit)
            ::hear);
    mark(state.resolve(Home.READY));
    LOG.info(() -> "Ready on port " + settings.port() + " after " + progress.elapsed());
    Welcome.in(settings).ifPresent(welcome -> TERMINAL.print(welcome.text()));
  }

  /**
   * The container makes the connection pool before it looks for the application's own sources of
   * configuration, so the keys those would answer are given to the JVM as well.
   */
  private static void announce(DatabaseUrl database) {
    System.setProperty("predictiq.database.jdbc-url", database.jdbc());
    System.setProperty("predictiq.database.user", database.user());
    System.setProperty("predictiq.database.password", database.password());
  }

  /** The container looks into the environment, where what lies in files is not. */
  private void announceSecrets() {
    Map<String, String> secrets = SecretFiles.read(System.getenv());
    secrets.forEach(System::setProperty);
    ModuleSettings.defaults(layout).stringPropertyNames().stream()
        .filter(key -> secrets.containsKey(Setting.variable(key)))
        .forEach(key -> System.setProperty(key, secrets.get(Setting.variable(key))));
  }

  private void bringSchemaUpToDate() {
    Migrations migrations = new Migrations(database());
    progress.refuseClockUnlike(migrations.time(), database().place());
    if (settings.migrates()) {
      migrations.migrate();
      return;
    }
    MigrationStatus status = migrations.status();
    if (!serves(status)) {
      throw new BadSetting(
          Settings.MIGRATE.variable(),
          "is not auto and the schema of %s is not this program's (%d change sets pending, %d unknown);"
                  .formatted(database().place(), status.pending().size(), status.unknown().size())
              + " run the command migrate of the newest program first.");
    }
  }

  /** A release only adds to what the one before it reads. */
  private boolean serves(MigrationStatus status) {
    return status.isCurrent() || (settings.bearsNewerSchema() && status.pending().isEmpty());
  }

  private DatabaseUrl database() {
    return settings
        .database()
        .orElseThrow(
            () ->
                new BadSetting(
                    Settings.DATABASE.variable(),
                    "is missing; it must look like postgres://user:password@host:5432/database."));
  }

  /** What the container writes goes into the home, or where there is none into a passing place. */
  private Path state() {
    try {
      return settings.given(Settings.HOME).isPresent()
          ? Files.createDirectories(settings.home().resolve("server"))
          : Files.createTempDirectory("predictiq-");
    } catch (IOException refused) {
      throw new CannotStart("No directory could be made for the server's own files.", refused);
    }
  }

  private static void mark(Path file) {
    try {
      Files.writeString(file, "");
    } catch (IOException refused) {
      throw new CannotStart(file + " cannot be written; check its owner.", refused);
    }
  }

  private static void await(CompletableFuture<Void> work) {
    try {
      work.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
    }
  }
}
