package com.predictiq.launcher;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.ending.Signals;
import com.predictiq.launcher.ending.Stopping;
import com.predictiq.launcher.home.Home;
import com.predictiq.launcher.home.HomeLock;
import com.predictiq.launcher.postgres.LocalPostgres;
import com.predictiq.launcher.program.ClassData;
import com.predictiq.launcher.program.Directories;
import com.predictiq.launcher.program.JvmOptions;
import com.predictiq.launcher.program.Layout;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of the platform in a home: what it needs comes up in order and goes down in reverse. */
final class Run {

  /** A launcher on its way out may still be recording class data. */
  private static final Duration PATIENCE_WITH_PREDECESSOR = Duration.ofSeconds(10);

  /** For what comes after the requests: the container has to stop, and what it holds. */
  private static final Duration PATIENCE_WITH_SERVER = Duration.ofSeconds(40);

  private final Settings settings;
  private final Home home;
  private final Layout layout;
  private final Progress progress;

  Run(Settings settings, Home home, Layout layout, Progress progress) {
    this.settings = settings;
    this.home = home;
    this.layout = layout;
    this.progress = progress;
  }

  int serve() {
    JavaFlags.check(settings, new JvmOptions(layout).list());
    Duration leaving = settings.patience().atMost();
    HomeLock lock = HomeLock.take(home, PATIENCE_WITH_PREDECESSOR.plus(leaving));
    ServerProcess.awaitOrphan(home.server(), PATIENCE_WITH_PREDECESSOR);
    Directories.delete(home.server());
    refuseTakenPort();
    Optional<LocalServices> local = localServices();
    Optional<ClassData> classData = classData();
    progress.say("Starting the server");
    ServerProcess server = startServer(local, classData);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(lock, server, classData, local), "stop"));
    Signals.hear(code -> end(code, server));
    startDatabase(local, server);
    classData.ifPresent(data -> makeWhenReady(data, server));
    return server.join();
  }

  /** On the database of DATABASE_URL, on the running one of this home, or on one started for it. */
  int schema(List<String> command) {
    if (settings.database().isPresent()) {
      return runSchema(command, Map.of());
    }
    LocalPostgres postgres = LocalPostgres.in(home, layout);
    Optional<DatabaseUrl> running = postgres.running();
    if (running.isPresent()) {
      return runSchema(command, addressed(running.get()));
    }
    HomeLock lock = HomeLock.take(home, PATIENCE_WITH_PREDECESSOR);
    try {
      DatabaseUrl database = postgres.prepare();
      postgres.start();
      return runSchema(command, addressed(database));
    } finally {
      postgres.stop();
      lock.close();
    }
  }

  private int runSchema(List<String> command, Map<String, String> environment) {
    List<String> options = new ArrayList<>(new JvmOptions(layout).list());
    return ServerProcess.start(options, classPath(), command, environment).join();
  }

  private Map<String, String> addressed(DatabaseUrl database) {
    return Map.of(
        Settings.DATABASE.variable(), LocalServices.url(database),
        Settings.PLATFORM_SECRET.variable(), home.secret("secret"));
  }

  private Optional<LocalServices> localServices() {
    return settings.database().isPresent()
        ? Optional.empty()
        : Optional.of(LocalServices.in(home, layout, settings, progress));
  }

  private ServerProcess startServer(Optional<LocalServices> local, Optional<ClassData> classData) {
    List<String> options = new ArrayList<>(new JvmOptions(layout).list());
    classData.ifPresent(data -> options.addAll(data.options()));
    options.add("-D" + Node.LAUNCHED + "=" + progress.began().toEpochMilli());
    options.add("-D" + Welcome.WANTED + "=" + local.isPresent());
    options.addAll(settings.javaOptions());
    Map<String, String> environment = new HashMap<>();
    environment.put(Settings.HOME.variable(), home.directory().toString());
    environment.put(
        Settings.NOTICE.variable(), Long.toString(settings.patience().notice().toSeconds()));
    environment.put(Settings.LOG_FORMAT.variable(), settings.logsJson() ? "json" : "readable");
    local.ifPresent(services -> environment.putAll(services.environment()));
    return ServerProcess.start(options, classPath(), List.of(), environment)
        .rememberedIn(home.server());
  }

  /**
   * While the server's JVM warms up; it waits for the word before it asks the database anything.
   */
  private void startDatabase(Optional<LocalServices> local, ServerProcess server) {
    local.ifPresent(services -> services.postgres().start());
    server.tell(Lifeline.DATABASE_IS_UP);
  }

  /** The server's output goes straight to the terminal; a file tells that it is ready. */
  private void makeWhenReady(ClassData data, ServerProcess server) {
    if (data.isMade()) {
      return;
    }
    Thread maker =
        new Thread(
            () -> {
              if (server.awaits(() -> Files.exists(home.readyMark()))) {
                data.make();
              }
            },
            "class-data");
    maker.setDaemon(true);
    maker.start();
  }

  /** The first signal begins our end, see {@link #stop}; each that follows is for the server. */
  private static void end(int code, ServerProcess server) {
    if (Stopping.hasBegun()) {
      server.ask();
    } else {
      System.exit(code);
    }
  }

  private void stop(
      HomeLock lock,
      ServerProcess server,
      Optional<ClassData> classData,
      Optional<LocalServices> local) {
    lock.sayStopping();
    if (server.isAlive()) {
      progress.say("Stopping");
    }
    classData.ifPresent(ClassData::close);
    server.stop(PATIENCE_WITH_SERVER.plus(settings.patience().atMost()));
    local.ifPresent(services -> services.postgres().end());
    lock.close();
  }

  private Optional<ClassData> classData() {
    return layout
        .made()
        .filter(place -> settings.keepsClassData())
        .map(place -> new ClassData(place, new JvmOptions(layout)));
  }

  private void refuseTakenPort() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.port()));
    } catch (IOException taken) {
      throw new CannotStart(
          "Port %d is taken (%s); stop the program that uses it, or choose another: PORT=%d"
              .formatted(settings.port(), taken.getMessage(), settings.port() + 1),
          taken);
    }
  }

  private String classPath() {
    return new JvmOptions(layout).classPath();
  }
}
