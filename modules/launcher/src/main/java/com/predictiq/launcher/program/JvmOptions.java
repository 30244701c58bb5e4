package com.predictiq.launcher.program;

import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.log.LastingLogManager;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the JVM of the server is started with, measured on two cores (docs/performance.md). */
public record JvmOptions(Layout layout) {

  /** Defaults an operator may override: of two contradicting flags the JVM takes the later one. */
  private static final List<String> DEFAULTS =
      List.of(
          "-Xmx512m",
          // Else it begins with a 64th of the machine, and old objects fill all of that first.
          "-Xms224m",
          "-XX:NewSize=112m",
          // What the classes of a start take: else each step on the way there is a full collection.
          "-XX:MetaspaceSize=160m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC",
          "-Djava.awt.headless=true",
          "-Djava.util.logging.manager=" + LastingLogManager.class.getName());

  /** The Java this program itself runs on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The compiler leaves tens of megabytes behind with the allocator of the C library. */
  private static final String GIVES_BACK = "-XX:TrimNativeHeapInterval=10000";

  private static final Runtime.Version KNOWS_HOW = Runtime.Version.parse("17.0.15");

  public List<String> list() {
    List<String> options = new ArrayList<>(DEFAULTS);
    if (givesBack(Runtime.version())) {
      options.add(GIVES_BACK);
    }
    options.addAll(openPackages());
    return options;
  }

  /** The class path, written down entry by entry: shared class data hold for exactly one order. */
  public String classPath() {
    return layout.classPath().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A file for {@code java @jvm.options}, to be used from inside the unpacked directory. */
  public String argumentFile() {
    String relative =
        layout.classPath().stream()
            .map(entry -> layout.root().relativize(entry).toString())
            .collect(Collectors.joining(File.pathSeparator));
    return Stream.concat(list().stream(), Stream.of("-cp " + relative))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A JVM that does not know an option does not start; 18 to 20, and old builds of 21, do not. */
  static boolean givesBack(Runtime.Version java) {
    return java.feature() >= 22
        || (java.feature() == KNOWS_HOW.feature() && java.compareTo(KNOWS_HOW) >= 0);
  }

  /** The container lists the packages it opens in its own manifest; there is no second list. */
  private List<String> openPackages() {
    try (JarFile jar = new JarFile(layout.payaraJar().toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      return Stream.concat(
              flags("--add-exports", manifest.getValue("Add-Exports")),
              flags("--add-opens", manifest.getValue("Add-Opens")))
          .toList();
    } catch (IOException broken) {
      throw new CannotStart(layout.payaraJar() + " cannot be read; unpack PredictIQ anew.", broken);
    }
  }

  private static Stream<String> flags(String flag, String packages) {
    return Stream.of(packages.strip().split("\\s+"))
        .map(open -> flag + "=" + open + "=ALL-UNNAMED");
  }
}
