package com.predictiq.liquibase;

import java.util.Collection;
import java.util.List;

/**
 * Where a database stands beside this program.
 *
 * @param applied what the database holds and the program knows, in the order of the changelog
 * @param pending what {@link Migrations#migrate()} would apply, in that order
 * @param unknown what the database holds and the program has never heard of: the schema is newer
 */
public record MigrationStatus(
    List<ChangeSetId> applied, List<ChangeSetId> pending, List<ChangeSetId> unknown) {

  public MigrationStatus {
    applied = List.copyOf(applied);
    pending = List.copyOf(pending);
    unknown = List.copyOf(unknown);
  }

  static MigrationStatus between(Collection<ChangeSetId> packaged, Collection<ChangeSetId> held) {
    return new MigrationStatus(
        packaged.stream().filter(held::contains).toList(),
        packaged.stream().filter(id -> !held.contains(id)).toList(),
        held.stream().filter(id -> !packaged.contains(id)).toList());
  }

  public boolean isCurrent() {
    return pending.isEmpty() && unknown.isEmpty();
  }
}
