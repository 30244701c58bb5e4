package com.predictiq.launcher;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.launcher.ending.CannotStart;
import com.predictiq.liquibase.ChangeSetId;
import com.predictiq.liquibase.MigrationStatus;
import com.predictiq.liquibase.Migrations;
import java.io.PrintStream;
import java.util.List;

/** {@code migrate}, {@code status} and {@code rollback N}: the schema without the server. */
record SchemaCommand(DatabaseUrl database, PrintStream out) {

  static final List<String> NAMES = List.of("migrate", "status", "rollback");

  /** Before anything is started for it: is this a command, and is it complete? */
  static void check(List<String> command) {
    if (command.get(0).equals("rollback") && (command.size() != 2 || !isCount(command.get(1)))) {
      throw new CannotStart("Say how many change sets to take back, as in: rollback 1");
    }
    if (!command.get(0).equals("rollback") && command.size() != 1) {
      throw new CannotStart("The command " + command.get(0) + " takes nothing after it.");
    }
  }

  int run(List<String> command) {
    check(command);
    Migrations migrations = new Migrations(database);
    switch (command.get(0)) {
      case "migrate" -> tell("Applied", migrations.migrate());
      case "rollback" -> tell("Took back", migrations.rollback(Integer.parseInt(command.get(1))));
      case "status" -> show(migrations.status());
      default -> throw new CannotStart(command.get(0) + " is no command of the schema.");
    }
    return 0;
  }

  private static boolean isCount(String text) {
    return text.matches("[1-9]\\d{0,5}");
  }

  private void tell(String verb, List<ChangeSetId> changes) {
    changes.forEach(change -> out.println(verb + " " + change));
    if (changes.isEmpty()) {
      out.println("Nothing to do in " + database.place());
    }
  }

  private void show(MigrationStatus status) {
    out.println(
        "%s: %d applied, %d pending, %d unknown"
            .formatted(
                database.place(),
                status.applied().size(),
                status.pending().size(),
                status.unknown().size()));
    status.pending().forEach(change -> out.println("  pending " + change));
    status.unknown().forEach(change -> out.println("  unknown " + change));
  }
}
