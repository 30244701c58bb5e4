package com.predictiq.launcher.home;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The directory a local run lives in. Everything worth a backup is below {@code postgres/data}. */
public record Home(Path directory) {

  /** The name of the file that says, in the server's directory, that requests are answered. */
  public static final String READY = "ready";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final int SECRET_BYTES = 32;

  public static Home at(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "writable", null));
      return new Home(directory.toRealPath());
    } catch (IOException refused) {
      throw new CannotStart(
          "The directory "
              + directory
              + " cannot be written to by the user "
              + System.getProperty("user.name")
              + "; change its owner, or choose another with PREDICTIQ_HOME.",
          refused);
    }
  }

  public Path postgres() {
    return directory.resolve("postgres");
  }

  /** What the container writes while it runs; of no worth afterwards. */
  public Path server() {
    return directory.resolve("server");
  }

  /** Made by the server once it answers requests. */
  public Path readyMark() {
    return server().resolve(READY);
  }

  /** A secret of this home: made at first use, 256 bits, readable by its owner only. */
  public String secret(String name) {
    Path file = directory.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(file, random());
      }
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new CannotStart(file + " cannot be read or written; check its owner.", unreadable);
    }
  }

  /** Under another name first, so that a start killed right now leaves no half a secret behind. */
  private static void write(Path file, String secret) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(draft, secret + "\n", StandardOpenOption.WRITE);
    Files.move(draft, file);
  }

  private static String random() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
