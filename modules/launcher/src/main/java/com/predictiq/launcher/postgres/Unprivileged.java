package com.predictiq.launcher.postgres;

import com.predictiq.launcher.ending.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where we are root it is run in a user namespace, in which the
 * same files belong to somebody who is not; where the kernel forbids that, as {@code nobody}.
 */
enum Unprivileged {
  AS_IS(""),
  NAMESPACE("unshare --user "),
  NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups ");

  private static final int ROOT = 0;
  private static final int NOBODY_ID = 65534;

  private final String prefix;

  Unprivileged(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Decided by who owns a file made by this process, by what the kernel lets it do, and by who made
   * the data: what belongs to nobody cannot be read from inside a namespace.
   */
  static Unprivileged of(Path ownFile, Path data, Predicate<List<String>> works) {
    if (owner(ownFile) != ROOT) {
      return AS_IS;
    }
    boolean nobodys = Files.exists(data) && owner(data) == NOBODY_ID;
    return Stream.of(NAMESPACE, NOBODY)
        .filter(way -> way == NOBODY || !nobodys)
        .filter(way -> works.test(way.command(List.of("true"))))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStart(
                    "PostgreSQL refuses to run as root, and this system offers no way around it;"
                        + " start PredictIQ as another user, or give it a DATABASE_URL."));
  }

  List<String> command(List<String> command) {
    return Stream.concat(
            Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty()), command.stream())
        .toList();
  }

  /** Hands a directory to the user PostgreSQL will run as. */
  void give(Path directory) {
    if (this != NOBODY) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY_ID);
        Files.setAttribute(file, "unix:gid", NOBODY_ID);
      }
    } catch (IOException refused) {
      throw new CannotStart(directory + " could not be given to nobody; see its owner.", refused);
    }
  }

  private static int owner(Path file) {
    try {
      return (Integer) Files.getAttribute(file, "unix:uid");
    } catch (IOException unreadable) {
      throw new CannotStart(file + " has no owner that can be read.", unreadable);
    }
  }
}
