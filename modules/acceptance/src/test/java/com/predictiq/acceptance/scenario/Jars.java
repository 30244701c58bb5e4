package com.predictiq.acceptance.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jars of a package: name and SHA-256 of each. */
final class Jars {

  /** What starts and tends a local run; in a full server somebody else does that. */
  static final Set<String> ONLY_IN_THE_RUNNABLE =
      Set.of(
          "commons-compress",
          "commons-io",
          "commons-lang3",
          "commons-text",
          "liquibase-core",
          "predictiq-launcher",
          "predictiq-liquibase",
          "slf4j-jdk14",
          "xz");

  /** What our libraries ask for and every container of this kind has, in a version of its own. */
  static final Set<String> BROUGHT_BY_THE_CONTAINER =
      Set.of(
          "angus-activation",
          "classmate",
          "istack-commons-runtime",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jakarta.activation-api",
          "jakarta.inject-api",
          "jakarta.persistence-api",
          "jakarta.transaction-api",
          "jakarta.xml.bind-api",
          "jaxb-core",
          "jaxb-runtime",
          "jboss-logging",
          "snakeyaml",
          "txw2");

  private Jars() {}

  static Map<String, String> ofEar(Path ear) {
    return read(ear, name -> name.matches("lib/[^/]+\\.jar"));
  }

  /** Modules lie in the web application and libraries beside it; the container is not ours. */
  static Map<String, String> ofRunnable(Path runnable) {
    return read(runnable, name -> name.matches("program/(lib|app/WEB-INF/lib)/[^/]+\\.jar"));
  }

  /** The artifact's name, without version and ending. */
  static String artifact(String jar) {
    return jar.replaceFirst("-\\d[^/]*\\.jar$", "");
  }

  private static Map<String, String> read(Path archive, Predicate<String> wanted) {
    Map<String, String> jars = new TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> wanted.test(e.getName())).toList()) {
        try (InputStream content = zip.getInputStream(entry)) {
          jars.put(Path.of(entry.getName()).getFileName().toString(), sha256(content));
        }
      }
      return jars;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(InputStream content) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.readAllBytes()));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
