package com.predictiq.liquibase;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.DatabaseUrl;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Brings a database to the schema this program was written for, and back.
 *
 * <p>Safe to call from every node at every start: one works while the others wait, a start with
 * nothing to do costs one connection and two small queries, and a schema newer than the program is
 * refused before anything is touched.
 */
public final class Migrations {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DatabaseUrl database;
  private final Changelog changelog;
  private final Duration patience;

  public Migrations(DatabaseUrl database) {
    this(database, Changelog.SHIPPED, PATIENCE);
  }

  Migrations(DatabaseUrl database, Changelog changelog, Duration patience) {
    this.database = database;
    this.changelog = changelog;
    this.patience = patience;
  }

  /** Applies what is pending and answers with it, in order; nothing when nothing was. */
  public List<ChangeSetId> migrate() {
    try (MigrationSession session = MigrationSession.open(database)) {
      if (known(session).isCurrent()) {
        return List.of();
      }
      session.keepOthersOut(patience);
      MigrationStatus before = known(session);
      if (before.isCurrent()) {
        return List.of();
      }
      session.openBooks();
      update(session);
      return before.pending();
    }
  }

  /** Looks and touches nothing. */
  public MigrationStatus status() {
    try (MigrationSession session = MigrationSession.open(database)) {
      return status(session);
    }
  }

  /** What time it is at the database, so that a node can see whether its own clock is right. */
  public Instant time() {
    try (MigrationSession session = MigrationSession.open(database)) {
      return session.time();
    }
  }

  /** Takes back the change sets applied last, newest first, and answers with them. */
  public List<ChangeSetId> rollback(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("Rolling back " + count + " change sets makes no sense.");
    }
    try (MigrationSession session = MigrationSession.open(database)) {
      session.keepOthersOut(patience);
      List<ChangeSetId> before = known(session).applied();
      if (before.isEmpty()) {
        return List.of();
      }
      session.openBooks();
      undo(session, Math.min(count, before.size()));
      Set<ChangeSetId> after = session.applied();
      return before.stream().filter(id -> !after.contains(id)).toList();
    }
  }

  private MigrationStatus status(MigrationSession session) {
    return MigrationStatus.between(changelog.changeSets(), session.applied());
  }

  private MigrationStatus known(MigrationSession session) {
    MigrationStatus status = status(session);
    if (!status.unknown().isEmpty()) {
      throw new BadSetting(
          DatabaseRefusal.KEY,
          ("points to a database whose schema is newer than this program (change set %s); start a"
                  + " newer program, or restore the backup made before it ran.")
              .formatted(status.unknown().get(0)));
    }
    return status;
  }

  private void update(MigrationSession session) {
    try {
      new QuietLiquibase(session.connection(), changelog.root()).update();
    } catch (Exception failed) {
      session.giveUpTransaction();
      throw failure("Change set " + status(session).pending().get(0) + " failed", failed);
    }
  }

  private void undo(MigrationSession session, int count) {
    try {
      new QuietLiquibase(session.connection(), changelog.root()).rollback(count);
    } catch (Exception failed) {
      session.giveUpTransaction();
      throw failure("The rollback stopped", failed);
    }
  }

  private RuntimeException failure(String what, Exception failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof SQLException refused && DatabaseRefusal.isLackOfRights(refused)
        ? DatabaseRefusal.rights(database, refused)
        : new MigrationFailed(what + ": " + DatabaseRefusal.reason(root) + ".", failed);
  }
}
