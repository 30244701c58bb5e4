package com.predictiq.testkit;

import com.predictiq.kernel.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Databases that a test has done with, made as good as new for the next: to copy the template
 * writes hundreds of files, to empty what one test has filled takes a tenth of that. Whoever
 * changed more than rows leaves a database that is dropped.
 */
final class UsedDatabases {

  private static final String PREPARATION = "pristine.sql";

  private final TestServer server;
  private final Queue<String> clean = new ConcurrentLinkedQueue<>();

  UsedDatabases(TestServer server) {
    this.server = server;
  }

  /** Lets the template, and so every copy of it, remember what it was like. */
  static void prepare(DatabaseUrl template) {
    try (Connection connection = DriverManager.getConnection(template.jdbc(), template.user(), "");
        Statement statement = connection.createStatement()) {
      statement.execute(preparation());
    } catch (SQLException failed) {
      throw new IllegalStateException("the template could not be prepared", failed);
    }
  }

  static String preparation() {
    try (InputStream file = UsedDatabases.class.getResourceAsStream(PREPARATION)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<String> take() {
    return Optional.ofNullable(clean.poll());
  }

  /** Under another name, so that what still runs of the last test finds nothing. */
  void clean(String database) {
    String renamed = server.newName();
    if (isRenamed(database, renamed) && isRestored(server.url(renamed))) {
      clean.add(renamed);
    } else {
      server.drop(renamed);
      server.drop(database);
    }
  }

  private boolean isRenamed(String database, String renamed) {
    try {
      server.run(
          "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '%s'"
              .formatted(database));
      server.run("alter database %s rename to %s".formatted(database, renamed));
      return true;
    } catch (IllegalStateException inUseOrGone) {
      return false;
    }
  }

  private static boolean isRestored(DatabaseUrl url) {
    try (Connection connection = DriverManager.getConnection(url.jdbc(), url.user(), "");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select pristine.restore()")) {
      return answer.next() && answer.getBoolean(1);
    } catch (SQLException beyondRepair) {
      return false;
    }
  }
}
