package com.predictiq.launcher.program;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's memory of classes it has loaded before (an AppCDS archive): it halves the work of a
 * start. The first start with a class path only writes down which classes it loads, which costs
 * nothing; once the server is ready, the archive is made from that at a low priority. It is a
 * convenience: whatever goes wrong with it, the server starts without.
 */
public final class ClassData implements AutoCloseable {

  private static final int KEY_LENGTH = 16;

  /** After the server, but done within a minute on a machine with little to spare. */
  private static final String POLITE = "5";

  private final String classPath;
  private final Path archive;
  private final Path list;
  private volatile Process maker;

  /** One archive for each pair of JVM and class path. */
  public ClassData(Path directory, JvmOptions jvm) {
    Directories.create(directory);
    String key = key(jvm.layout().classPath());
    this.classPath = jvm.classPath();
    this.archive = directory.resolve(key + ".jsa");
    this.list = directory.resolve(key + "." + ProcessHandle.current().pid() + ".classes");
  }

  public List<String> options() {
    String how = isMade() ? "-XX:SharedArchiveFile=" + archive : "-XX:DumpLoadedClassList=" + list;
    return List.of("-Xshare:auto", "-Xlog:cds=off", how);
  }

  public boolean isMade() {
    return Files.exists(archive);
  }

  /** Makes the archive, unless another launcher is at it; to be called off the main thread. */
  public void make() {
    Path lock = archive.resolveSibling("making.lock");
    try (FileChannel guard =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (guard.tryLock() != null && !isMade()) {
        dump();
      }
    } catch (IOException convenienceOnly) {
      close();
    }
  }

  /** An archive half made is of no use to anybody. */
  @Override
  public void close() {
    if (maker != null) {
      maker.destroyForcibly().onExit().join();
    }
    list.toFile().delete();
  }

  private void dump() throws IOException {
    keepWholeLines();
    Path draft = archive.resolveSibling(archive.getFileName() + ".part");
    Files.deleteIfExists(draft);
    ProcessBuilder java =
        new ProcessBuilder(
            "nice",
            "-n",
            POLITE,
            JvmOptions.java(),
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + draft,
            "-cp",
            classPath);
    java.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    java.redirectError(ProcessBuilder.Redirect.DISCARD);
    maker = java.start();
    if (maker.onExit().join().exitValue() == 0) {
      forgetOthers();
      Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(list);
  }

  /** The server is still writing its list, and the last line may be half a line. */
  private void keepWholeLines() throws IOException {
    String text = Files.readString(list);
    Files.delete(list);
    Files.writeString(list, text.substring(0, text.lastIndexOf('\n') + 1));
  }

  private void forgetOthers() throws IOException {
    try (Stream<Path> files = Files.list(archive.getParent())) {
      for (Path file : files.filter(file -> file.toString().endsWith(".jsa")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String key(List<Path> classPath) {
    MessageDigest digest = ProgramIndex.digest();
    digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
    digest.update(System.getProperty("java.home").getBytes(StandardCharsets.UTF_8));
    for (Path entry : classPath) {
      String stamp = entry + " " + entry.toFile().length() + " " + entry.toFile().lastModified();
      digest.update(stamp.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
  }
}
