package com.predictiq.acceptance.container;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The portable application, laid out for a container that takes no EAR: the web application with
 * the modules inside, the libraries beside it.
 */
public record ExplodedEar(Path root) {

  private static final String WAR = "predictiq-web.war";

  public static Path ear() {
    return Path.of(
        System.getProperty(
            "predictiq.ear", House.root().resolve("ear/target/predictiq.ear").toString()));
  }

  public static ExplodedEar in(Path directory) {
    ExplodedEar exploded = new ExplodedEar(directory);
    try (ZipFile ear = new ZipFile(ear().toFile())) {
      Enumeration<? extends ZipEntry> entries = ear.entries();
      while (entries.hasMoreElements()) {
        exploded.lay(ear, entries.nextElement());
      }
      return exploded;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The web application with the modules, as a directory. */
  public Path app() {
    return root.resolve("app");
  }

  /** What the modules need and the container does not bring. */
  public Path libraries() {
    return root.resolve("libraries");
  }

  public List<Path> modules() {
    try (Stream<Path> jars = Files.list(app().resolve("WEB-INF/lib"))) {
      return jars.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void lay(ZipFile ear, ZipEntry entry) throws IOException {
    try (InputStream content = ear.getInputStream(entry)) {
      if (entry.getName().equals(WAR)) {
        layWebApplication(content);
      } else if (entry.getName().matches("lib/[^/]+\\.jar")) {
        layJar(Path.of(entry.getName()).getFileName().toString(), content);
      }
    }
  }

  private void layWebApplication(InputStream content) throws IOException {
    try (ZipInputStream war = new ZipInputStream(content)) {
      for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
        if (!entry.isDirectory()) {
          write(war, inside(app(), entry.getName()));
        }
      }
    }
  }

  /** A module is a jar that brings beans or entities; the container has to look into it. */
  private void layJar(String name, InputStream content) throws IOException {
    Path jar = libraries().resolve(name);
    write(content, jar);
    if (isModule(jar)) {
      Path module = app().resolve("WEB-INF/lib").resolve(name);
      Files.createDirectories(module.getParent());
      Files.move(jar, module);
    }
  }

  private static boolean isModule(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry("META-INF/beans.xml") != null
          || zip.getEntry("META-INF/persistence.xml") != null;
    }
  }

  private static void write(InputStream content, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(content, file);
  }

  private static Path inside(Path directory, String name) {
    Path file = directory.resolve(name).normalize();
    if (!file.startsWith(directory)) {
      throw new IllegalArgumentException(name + " leads out of the archive");
    }
    return file;
  }
}
