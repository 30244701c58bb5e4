package com.predictiq.testkit;

import com.predictiq.liquibase.Migrations;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files of a PostgreSQL in which every migration has run. They are made once for each state of
 * the changelog and of PostgreSQL, and each test JVM works on a copy: making them takes seconds.
 */
final class MigratedCluster {

  private static final Duration FORGOTTEN = Duration.ofHours(3);

  /** Lies on every class path of tests, whatever the platform; its place names the version. */
  private static final String POSTGRESQL = "/postgres-linux-x86_64.txz";

  private final Path place;
  private final Consumer<Path> maker;

  /** The maker fills an empty directory. */
  MigratedCluster(Path place, Consumer<Path> maker) {
    this.place = place;
    this.maker = maker;
  }

  /** A copy of its own for whoever asks; to be deleted by them. */
  Path copy() {
    try {
      Files.createDirectories(place);
      Path cluster = place.resolve("cluster-" + state());
      if (!Files.exists(cluster)) {
        make(cluster);
        forgetUnused(Files.getLastModifiedTime(cluster).toInstant().minus(FORGOTTEN));
      }
      Path copy = Files.createTempDirectory("predictiq-test-cluster-");
      Files.setLastModifiedTime(cluster, Files.getLastModifiedTime(copy));
      copy(cluster, copy);
      return copy;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException goneAlready) {
      // Whoever else cleared it away did what we wanted.
      return;
    }
  }

  private void make(Path cluster) throws IOException {
    Path draft = Files.createTempDirectory(place, "draft-");
    maker.accept(draft);
    try {
      Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException anotherWasQuicker) {
      delete(draft);
    }
  }

  /** Of states of the changelog that nobody is at any more. */
  private void forgetUnused(Instant since) throws IOException {
    try (Stream<Path> clusters = Files.list(place)) {
      clusters
          .filter(cluster -> cluster.getFileName().toString().matches("(cluster|draft)-.*"))
          .filter(cluster -> cluster.toFile().lastModified() < since.toEpochMilli())
          .forEach(MigratedCluster::delete);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(each -> !each.equals(from)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /**
   * Changes with whatever the cluster is made from: the changelog, its runner, PostgreSQL, ours.
   */
  private static String state() throws IOException {
    MessageDigest digest = sha256();
    digest.update(UsedDatabases.preparation().getBytes(StandardCharsets.UTF_8));
    String postgresql = Objects.toString(MigratedCluster.class.getResource(POSTGRESQL));
    digest.update(postgresql.getBytes(StandardCharsets.UTF_8));
    Path changelog = changelog();
    try (Stream<Path> files = Files.walk(changelog)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(changelog.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  /** The jar, or in the midst of a build the directory of its classes. */
  private static Path changelog() {
    try {
      return Path.of(Migrations.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
