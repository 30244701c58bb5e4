package com.predictiq.liquibase;

import java.io.OutputStream;
import java.sql.Connection;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.RollbackCountCommandStep;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.ui.LoggerUIService;

/**
 * Liquibase without its voice: no banner, no log, no standard output, and no word to its makers.
 * The only class that touches the library, so that a start with nothing to do never loads it.
 */
record QuietLiquibase(Connection connection, String changelog) {

  void update() throws Exception {
    quietly(
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
            .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, changelog)
            .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF));
  }

  void rollback(int count) throws Exception {
    quietly(
        new CommandScope(RollbackCountCommandStep.COMMAND_NAME)
            .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, changelog)
            .addArgumentValue(RollbackCountCommandStep.COUNT_ARG, count));
  }

  /** Its registries are static fields, so one run at a time in one JVM. */
  private void quietly(CommandScope command) throws Exception {
    synchronized (QuietLiquibase.class) {
      Scope.child(
          silence(),
          () -> {
            command.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database());
            command.setOutput(OutputStream.nullOutputStream());
            command.execute();
          });
    }
  }

  private static Map<String, Object> silence() {
    return Map.of(
        Scope.Attr.logService.name(), new NoOpLogService(),
        Scope.Attr.ui.name(), new LoggerUIService(),
        Scope.Attr.resourceAccessor.name(), new Packaged(),
        AnalyticsArgs.ENABLED.getKey(), false);
  }

  private PostgresDatabase database() {
    PostgresDatabase database = new PostgresDatabase();
    database.setConnection(new JdbcConnection(connection));
    database.setLiquibaseSchemaName(MigrationSession.SCHEMA);
    return database;
  }
}
