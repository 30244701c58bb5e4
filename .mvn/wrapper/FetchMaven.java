import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLConnection;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Puts one pinned Maven into one directory: {@code java FetchMaven.java VERSION SHA512 DIRECTORY}.
 *
 * <p>The directory appears whole or not at all, so that an interrupted run or two runs at once
 * leave nothing half done. Progress goes to the standard error; the standard output carries only
 * the reason of a failure, for mvnw to make its sentence of.
 */
final class FetchMaven {

  private static final int ATTEMPTS = 3;
  private static final int CONNECT_MILLIS = 10_000;
  private static final int SILENCE_MILLIS = 60_000;

  private final String version;
  private final String sha512;
  private final Path target;

  private FetchMaven(String version, String sha512, Path target) {
    this.version = version;
    this.sha512 = sha512;
    this.target = target;
  }

  public static void main(String[] args) {
    FetchMaven fetch = new FetchMaven(args[0], args[1], Path.of(args[2]).toAbsolutePath());
    try {
      fetch.run();
    } catch (IOException | RuntimeException e) {
      System.out.printf(
          "Maven %s could not be fetched from %s (%s)", args[0], repository(), reason(e));
      System.exit(1);
    }
  }

  private void run() throws IOException {
    Files.createDirectories(target.getParent());
    Path workshop = Files.createTempDirectory(target.getParent(), ".fetching-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(workshop)));
    Path zip = workshop.resolve("maven.zip");
    download(zip);
    check(zip);
    unpack(zip, workshop.resolve("unpacked"));
    settle(workshop.resolve("unpacked").resolve("apache-maven-" + version));
  }

  /**
   * The public repository answers at "repo." and Maven's own group id read backwards; where that is
   * out of reach, MVNW_REPOURL names a mirror.
   */
  private static String repository() {
    String mirror = System.getenv("MVNW_REPOURL");
    if (mirror != null && !mirror.isBlank()) {
      return mirror.strip().replaceFirst("/+$", "");
    }
    List<String> labels = Arrays.asList("org.apache.maven".split("\\."));
    Collections.reverse(labels);
    return "https://repo." + String.join(".", labels) + "/maven2";
  }

  private URI source() {
    return URI.create(
        repository()
            + "/org/apache/maven/apache-maven/%1$s/apache-maven-%1$s-bin.zip".formatted(version));
  }

  private void download(Path zip) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        downloadOnce(zip);
        return;
      } catch (ConnectException
          | UnknownHostException
          | FileNotFoundException
          | FileSystemException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        progress("mvnw: " + reason(e) + "; trying again\n");
      }
    }
  }

  private void downloadOnce(Path zip) throws IOException {
    URLConnection connection = source().toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(SILENCE_MILLIS);
    try (InputStream in = connection.getInputStream();
        OutputStream out = Files.newOutputStream(zip)) {
      progress("mvnw: fetching Maven " + version + ", once:");
      copy(in, out, connection.getContentLengthLong());
      progress("\n");
    }
  }

  private static void copy(InputStream in, OutputStream out, long expected) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long done = 0;
    long shownTenths = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      done += read;
      if (expected > 0 && done * 10 / expected > shownTenths) {
        shownTenths = done * 10 / expected;
        progress(" " + shownTenths * 10 + "%");
      }
    }
    if (expected > 0 && done != expected) {
      progress("\n");
      throw new IOException("the connection broke after " + done + " of " + expected + " bytes");
    }
  }

  private void check(Path zip) throws IOException {
    String found = HexFormat.of().formatHex(digest().digest(Files.readAllBytes(zip)));
    if (!found.equals(sha512)) {
      throw new IOException(
          "what it serves has not the digest pinned in .mvn/wrapper/maven-wrapper.properties");
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java knows no SHA-512", e);
    }
  }

  private static void unpack(Path zip, Path into) throws IOException {
    Files.createDirectories(into);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        place(in, entry, inside(into, entry.getName()));
      }
    }
  }

  private static Path inside(Path root, String name) throws IOException {
    Path place = root.resolve(name).normalize();
    if (!place.startsWith(root)) {
      throw new IOException("the archive wants to write outside its directory: " + name);
    }
    return place;
  }

  private static void place(InputStream in, ZipEntry entry, Path place) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    Files.copy(in, place);
    // java.util.zip does not show the modes of an archive; Maven's commands are all in bin/.
    if (place.getParent().endsWith("bin") && place.getFileName().toString().startsWith("mvn")) {
      place.toFile().setExecutable(true, false);
    }
  }

  private void settle(Path unpacked) throws IOException {
    if (!Files.isRegularFile(unpacked.resolve("bin").resolve("mvn"))) {
      throw new IOException("the archive holds no apache-maven-" + version + "/bin/mvn");
    }
    try {
      Files.move(unpacked, target, ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Somebody else who fetched at the same time was first, and theirs is as good as ours.
      if (!Files.isExecutable(target.resolve("bin").resolve("mvn"))) {
        throw new IOException("remove " + target + ", which holds something else", e);
      }
    }
  }

  private static void clear(Path directory) {
    try (Stream<Path> everything = Files.walk(directory)) {
      everything.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException | RuntimeException e) {
      // A leftover of a download is no reason to fail; the next run does not look at it.
      progress("mvnw: " + directory + " can be removed\n");
    }
  }

  private static void progress(String text) {
    System.err.print(text);
    System.err.flush();
  }

  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage()).strip();
    if (e instanceof UnknownHostException) {
      return "the host " + message + " is not known here";
    }
    if (e instanceof FileNotFoundException) {
      return "there is no " + message;
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to write " + message;
    }
    if (e instanceof FileSystemException) {
      return "cannot write: " + message;
    }
    return message.equals("null") ? e.getClass().getSimpleName() : message;
  }
}
