package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Processor seconds that server, database and generator have used so far, as the kernel counts. */
record Work(double server, double database, double generator) {

  private static final double TICKS_A_SECOND = 100;

  static Work of(long server, long postmaster) {
    double database =
        Stream.concat(
                ProcessHandle.of(postmaster).stream(),
                ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::descendants))
            .mapToDouble(process -> ticks(process.pid(), 13, process.pid() == postmaster ? 4 : 2))
            .sum();
    return new Work(
        ticks(server, 13, 2) / TICKS_A_SECOND,
        database / TICKS_A_SECOND,
        ticks(ProcessHandle.current().pid(), 13, 2) / TICKS_A_SECOND);
  }

  Work since(Work before) {
    return new Work(
        server - before.server, database - before.database, generator - before.generator);
  }

  /** Shares of all that was used. */
  String split() {
    double all = Math.max(server + database + generator, 0.001);
    return String.format(
        Locale.ROOT,
        "%.0f / %.0f / %.0f %%",
        100 * server / all,
        100 * database / all,
        100 * generator / all);
  }

  /** Processor milliseconds for one answer: neighbours on the machine change this the least. */
  String each(long answers) {
    double one = 1000.0 / Math.max(answers, 1);
    return String.format(
        Locale.ROOT, "%.2f / %.2f / %.2f", server * one, database * one, generator * one);
  }

  /** User and system time; for a parent also that of children that have ended. */
  private static double ticks(long pid, int from, int fields) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double sum = 0;
      for (int i = 0; i < fields; i++) {
        sum += Long.parseLong(after[from - 2 + i]);
      }
      return sum;
    } catch (IOException gone) {
      return 0;
    }
  }
}
