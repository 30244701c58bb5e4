package com.predictiq.launcher.postgres;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.launcher.home.Home;
import com.predictiq.launcher.program.Directories;
import com.predictiq.launcher.program.Layout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database of a home: a full PostgreSQL that keeps its promises (writes reach the disk, every
 * connection needs the password) and is reachable from this machine only. It leads its own session,
 * so a Ctrl-C in the terminal stops the server first and PostgreSQL after it.
 */
public final class LocalPostgres {

  private static final String PASSWORD = "postgres-password";
  private static final String HOST = "127.0.0.1";

  private final Home home;
  private final PostgresPrograms programs;
  private final Unprivileged user;
  private final Commands commands;
  private final PostgresCluster cluster;
  private boolean over;

  LocalPostgres(Home home, PostgresPrograms programs) {
    Directories.create(home.postgres());
    this.home = home;
    this.programs = programs;
    this.commands = new Commands(home.postgres());
    home.secret(PASSWORD);
    Path data = home.postgres().resolve("data");
    this.user =
        Unprivileged.of(
            home.directory().resolve(PASSWORD), data, command -> commands.run(command).succeeded());
    this.cluster = new PostgresCluster(data, programs, user, commands);
  }

  /** With the programs the layout brings, unpacked where all homes of it find them. */
  public static LocalPostgres in(Home home, Layout layout) {
    Path place = layout.made().orElseGet(home::postgres);
    return new LocalPostgres(home, PostgresPrograms.unpacked(layout.postgres(), place));
  }

  public boolean isNew() {
    return !cluster.exists();
  }

  /** Makes the cluster where there is none, and answers where it will be found once started. */
  public DatabaseUrl prepare() {
    if (isNew()) {
      cluster.create(home.secret(PASSWORD));
    }
    cluster.refuseOtherVersion();
    return address(choosePort());
  }

  /** The address of the server at work on this data, whoever started it. */
  public Optional<DatabaseUrl> running() {
    return postmaster().map(postmaster -> address(port()));
  }

  /** Takes over from a server that a killed launcher left behind. */
  public synchronized void start() {
    if (over) {
      return;
    }
    stop();
    forgetDeadPostmaster();
    user.give(cluster.directory());
    String options =
        "-c listen_addresses=%s -c unix_socket_directories= -c timezone=UTC -c port=%d"
            .formatted(HOST, port());
    Commands.Outcome outcome =
        pgCtl("start", "--log=" + log(), "--options=" + options, "--timeout=60");
    if (!outcome.succeeded()) {
      throw new CannotStart(
          "PostgreSQL did not start on %s: %s. Its log is %s."
              .formatted(cluster.directory(), outcome.essence(), log()));
    }
  }

  /** Stops it for good: a start that a Ctrl-C has overtaken does not happen any more. */
  public synchronized void end() {
    over = true;
    stop();
  }

  public void stop() {
    if (postmaster().isPresent()) {
      pgCtl("stop", "--mode=fast", "--timeout=30");
    }
  }

  private Commands.Outcome pgCtl(String verb, String... options) {
    List<String> command = new ArrayList<>();
    command.add(programs.program("pg_ctl").toString());
    command.add(verb);
    command.add("--pgdata=" + cluster.directory());
    command.add("--wait");
    command.addAll(List.of(options));
    return commands.run(user.command(command));
  }

  private DatabaseUrl address(int port) {
    String owner = PostgresCluster.OWNER;
    return new DatabaseUrl(HOST, port, owner, owner, home.secret(PASSWORD), "");
  }

  private Path log() {
    return cluster.directory().resolve("server.log");
  }

  private Path pidFile() {
    return cluster.directory().resolve("postmaster.pid");
  }

  private Optional<ProcessHandle> postmaster() {
    return processInPidFile().filter(LocalPostgres::isPostgres);
  }

  private Optional<ProcessHandle> processInPidFile() {
    return lines(pidFile()).stream()
        .findFirst()
        .map(line -> Long.parseLong(line.strip()))
        .flatMap(ProcessHandle::of);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(program -> program.endsWith("/postgres")).orElse(true);
  }

  /**
   * After a crash the number in the file may meanwhile be another program's, and PostgreSQL would
   * take it for a living server. A number nobody has is left to PostgreSQL, which checks more.
   */
  private void forgetDeadPostmaster() {
    if (processInPidFile().isEmpty()) {
      return;
    }
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException refused) {
      throw new CannotStart(pidFile() + " cannot be removed; check its owner.", refused);
    }
  }

  /** The port stays the same between runs, for whoever looks in with a client of their own. */
  private int choosePort() {
    int last = port();
    int chosen = running().isPresent() || isFree(last) ? last : free();
    try {
      Files.writeString(portFile(), Integer.toString(chosen));
    } catch (IOException refused) {
      throw new CannotStart(portFile() + " cannot be written; check its owner.", refused);
    }
    return chosen;
  }

  private Path portFile() {
    return home.postgres().resolve("port");
  }

  private int port() {
    return lines(portFile()).stream().findFirst().map(Integer::parseInt).orElse(0);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return port != 0 && socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new CannotStart("No port is free on " + HOST + " for PostgreSQL.", none);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      throw new CannotStart(file + " cannot be read; check its owner.", unreadable);
    }
  }
}
