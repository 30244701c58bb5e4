package com.predictiq.launcher.program;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the parts of the unpacked program lie: {@code payara/} the container, {@code lib/} the
 * libraries, {@code app/} the web application, {@code postgres/} the database programs.
 */
public record Layout(Path root) {

  static final String MADE = "made";

  /** The directory this class was loaded from, when that is an unpacked program. */
  public static Layout ofThisProgram() {
    Path lib = codeSource().getParent();
    Layout layout = new Layout(lib.getParent());
    if (!Files.exists(layout.payaraJar())) {
      throw new CannotStart(
          layout.root() + " holds no unpacked PredictIQ; run java -jar predictiq.jar instead.");
    }
    return layout;
  }

  /** The jar or directory this class was loaded from. */
  public static Path codeSource() {
    try {
      return Path.of(Layout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Path payara() {
    return root.resolve("payara");
  }

  public Path payaraJar() {
    return payara().resolve("launch-micro.jar");
  }

  /** What the container expects in the directory it works in: its configuration, its adapters. */
  public Path payaraDomain() {
    return payara().resolve("domain");
  }

  public Path app() {
    return root.resolve("app");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  /**
   * For what is made out of the program on this machine and shared by all its homes; absent where
   * the program lies on a disk that cannot be written to.
   */
  public Optional<Path> made() {
    return Optional.of(root).filter(Files::isWritable).map(place -> place.resolve(MADE));
  }

  /** In a fixed order, because shared class data are only good for the path they were made from. */
  public List<Path> classPath() {
    List<Path> path = new ArrayList<>();
    path.add(payaraJar());
    path.addAll(jars(root.resolve("lib")));
    return path;
  }

  public List<Path> modules() {
    return jars(app().resolve("WEB-INF/lib"));
  }

  private static List<Path> jars(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
