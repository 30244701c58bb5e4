package com.predictiq.acceptance.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The database in the home of a house, as somebody sees and spoils it who has its password. */
record ExchangeDatabase(PGSimpleDataSource source) {

  private static final String OWNER = "predictiq";

  static ExchangeDatabase of(Rehearsal rehearsal) {
    return in(rehearsal.home());
  }

  static ExchangeDatabase in(Path home) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {Integer.parseInt(text(home.resolve("postgres/port")))});
    source.setDatabaseName(OWNER);
    source.setUser(OWNER);
    source.setPassword(text(home.resolve("postgres-password")));
    return new ExchangeDatabase(source);
  }

  int change(String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException refused) {
      throw new IllegalStateException(sql, refused);
    }
  }

  String value(String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getString(1);
    } catch (SQLException refused) {
      throw new IllegalStateException(sql, refused);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
