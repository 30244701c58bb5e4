package com.predictiq.launcher;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.launcher.ending.LeavesInOrder.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the environment asks of the launcher. A value nobody can run with is a {@link BadSetting}.
 */
record Settings(Map<String, String> environment) {

  static final Setting PORT = new Setting("PORT", "8080", "port of the HTTP server");
  static final Setting DATABASE =
      new Setting("DATABASE_URL", "", "PostgreSQL to use instead of the one in PREDICTIQ_HOME");
  static final Setting REDIS =
      new Setting("REDIS_URL", "", "Redis to share limits and caches through");
  static final Setting HOME =
      new Setting("PREDICTIQ_HOME", "./data", "directory of a local run: database, keys, runtime");
  static final Setting RUNTIME =
      new Setting(
          "PREDICTIQ_RUNTIME", "", "where to unpack the program; several homes may share it");
  static final Setting MIGRATE =
      new Setting(
          "PREDICTIQ_MIGRATE",
          "auto",
          "auto brings the schema up to date at start; off wants it so; ahead lets it be newer,"
              + " so that an upgrade can be taken back");
  static final Setting LOG_FORMAT =
      new Setting("PREDICTIQ_LOG_FORMAT", "", "readable (default of a local run) or json");
  static final Setting LOG_LEVEL =
      new Setting("PREDICTIQ_LOG_LEVEL", "INFO", "INFO, FINE, FINER, FINEST, WARNING or SEVERE");
  static final Setting JAVA_OPTIONS =
      new Setting("PREDICTIQ_JAVA_OPTS", "", "JVM flags added to the server's own");
  static final Setting MORE_JAVA_OPTIONS =
      new Setting("JAVA_OPTS", "", "the same, under its usual name");
  static final Setting CLASS_DATA =
      new Setting("PREDICTIQ_CLASS_DATA", "auto", "auto keeps class data for quick starts, or off");
  static final Setting NOTICE =
      new Setting(
          "PREDICTIQ_DRAIN_NOTICE_SECONDS",
          "",
          "how long a node that ends serves on, not ready, until proxies have noticed;"
              + " 5 beside DATABASE_URL, 0 in a local run, at most 120");
  static final Setting DRAIN =
      new Setting(
          "PREDICTIQ_DRAIN_SECONDS",
          "20",
          "how long requests and jobs may then take to come to their end, at most 600");
  static final Setting TRACE =
      new Setting("PREDICTIQ_TRACE", "false", "true shows the stack trace of a failed start");
  static final Setting PLATFORM_SECRET =
      new Setting(
          "PREDICTIQ_PLATFORM_SECRET", "", "signs cursors and links; at least 32 characters");
  static final Setting ADMIN_KEYS =
      new Setting(
          "PREDICTIQ_ADMIN_BOOTSTRAP_KEYS", "", "admin keys that hold from the first start");
  static final Setting DEMO =
      new Setting("PREDICTIQ_ADMIN_DEMO", "", "true fills an empty database with a demo");

  static final Setting NETWORK =
      new Setting("BLOCKCHAIN_NETWORK", "", "standalone in a local run, else off; or a public one");
  static final Setting PROOFS =
      new Setting(
          "PREDICTIQ_LEDGER_PROOF_INTERVAL_SECONDS", "", "60 in a local run, else what ledger has");

  static final List<Setting> OWN =
      List.of(
          PORT,
          DATABASE,
          REDIS,
          HOME,
          RUNTIME,
          MIGRATE,
          LOG_FORMAT,
          LOG_LEVEL,
          JAVA_OPTIONS,
          MORE_JAVA_OPTIONS,
          CLASS_DATA,
          NOTICE,
          DRAIN,
          TRACE,
          PLATFORM_SECRET,
          ADMIN_KEYS,
          DEMO,
          NETWORK,
          PROOFS);

  private static final String PREFIX = "PREDICTIQ_";
  private static final String CHAIN_PREFIX = "BLOCKCHAIN_";
  private static final int MOST_SLIPS = 2;
  private static final int HIGHEST_PORT = 65535;
  private static final String NOTICE_BEHIND_PROXIES = "5";
  private static final int LONGEST_NOTICE = 120;
  private static final int LONGEST_DRAIN = 600;
  private static final Set<String> LEVELS =
      Set.of("INFO", "FINE", "FINER", "FINEST", "WARNING", "SEVERE");

  /** With the secrets that lie in files; ends the process where one cannot be read. */
  static Settings ofThisProcess() {
    try {
      return new Settings(SecretFiles.resolved(System.getenv()));
    } catch (BadSetting unreadable) {
      System.err.println(unreadable.getMessage());
      System.exit(1);
      throw unreadable;
    }
  }

  /** An empty variable is one that was not given, as compose files and charts like to have it. */
  Optional<String> given(Setting setting) {
    return Optional.ofNullable(environment.get(setting.variable())).filter(v -> !v.isBlank());
  }

  String value(Setting setting) {
    return given(setting).orElse(setting.fallback());
  }

  int port() {
    return whole(PORT, value(PORT), 1, HIGHEST_PORT);
  }

  Patience patience() {
    String notice = given(DATABASE).isPresent() ? NOTICE_BEHIND_PROXIES : "0";
    return new Patience(
        Duration.ofSeconds(whole(NOTICE, given(NOTICE).orElse(notice), 0, LONGEST_NOTICE)),
        Duration.ofSeconds(whole(DRAIN, value(DRAIN), 0, LONGEST_DRAIN)));
  }

  Path home() {
    return Path.of(value(HOME).strip()).toAbsolutePath().normalize();
  }

  Path runtime() {
    return given(RUNTIME)
        .map(path -> Path.of(path.strip()).toAbsolutePath().normalize())
        .orElseGet(() -> home().resolve("runtime"));
  }

  Optional<DatabaseUrl> database() {
    return given(DATABASE).map(DatabaseUrl::parse);
  }

  boolean migrates() {
    return migrate().equals("auto");
  }

  boolean bearsNewerSchema() {
    return migrate().equals("ahead");
  }

  private String migrate() {
    return oneOf(MIGRATE, value(MIGRATE), Set.of("auto", "off", "ahead"));
  }

  boolean logsJson() {
    String byDefault = given(DATABASE).isPresent() ? "json" : "readable";
    String format = given(LOG_FORMAT).orElse(byDefault);
    return oneOf(LOG_FORMAT, format, Set.of("readable", "json")).equals("json");
  }

  String logLevel() {
    return oneOf(LOG_LEVEL, value(LOG_LEVEL), LEVELS);
  }

  boolean keepsClassData() {
    return oneOf(CLASS_DATA, value(CLASS_DATA), Set.of("auto", "off")).equals("auto");
  }

  boolean traces() {
    return oneOf(TRACE, value(TRACE), Set.of("true", "false")).equals("true");
  }

  List<String> javaOptions() {
    return Stream.of(MORE_JAVA_OPTIONS, JAVA_OPTIONS)
        .flatMap(setting -> Arrays.stream(value(setting).strip().split("\\s+")))
        .filter(option -> !option.isEmpty())
        .toList();
  }

  /** Reads every value once, so that a bad one is met before anything has been started. */
  void check() {
    port();
    home();
    database();
    migrates();
    logsJson();
    logLevel();
    keepsClassData();
    patience();
    traces();
    if (given(DATABASE).isPresent() && given(PLATFORM_SECRET).isEmpty()) {
      throw new BadSetting(
          PLATFORM_SECRET.variable(),
          "is missing; beside DATABASE_URL it must be given, the same on every node"
              + " (make one with: openssl rand -hex 32).");
    }
  }

  /** A misspelt variable would be a wish silently ignored, wherever the slip is. */
  void refuseUnknown(Collection<Setting> known) {
    Set<String> names = known.stream().map(Setting::variable).collect(Collectors.toSet());
    new TreeSet<>(environment.keySet())
        .stream()
            .filter(name -> !names.contains(name))
            .filter(name -> name.startsWith(PREFIX) || isSlip(name, names))
            .findFirst()
            .ifPresent(
                name -> {
                  throw new BadSetting(
                      name,
                      "is not known; did you mean "
                          + Spelling.nearest(name, names)
                          + "? `java -jar predictiq.jar config` lists them all.");
                });
  }

  /** What is all but one of our names can hardly be anybody else's. */
  private static boolean isSlip(String name, Set<String> names) {
    return names.stream()
        .filter(ours -> ours.startsWith(PREFIX) || ours.startsWith(CHAIN_PREFIX))
        .filter(ours -> Math.abs(ours.length() - name.length()) <= MOST_SLIPS)
        .anyMatch(ours -> Spelling.distance(name, ours) <= MOST_SLIPS);
  }

  private static String oneOf(Setting setting, String value, Set<String> allowed) {
    if (!allowed.contains(value)) {
      throw new BadSetting(
          setting.variable(),
          "must be one of " + String.join(", ", new TreeSet<>(allowed)) + ", not '" + value + "'.");
    }
    return value;
  }

  private static int whole(Setting setting, String value, int least, int most) {
    String text = value.strip();
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new BadSetting(
          setting.variable(),
          "must be a number from %d to %d, not '%s'.".formatted(least, most, text));
    }
    return number;
  }
}
