package com.predictiq.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One statement, sent and read. For the paths where the set is the thought and an entity would be
 * in the way; inside a transaction it takes part in it.
 */
@ApplicationScoped
public class Sql {

  /** Makes one thing of the row the cursor stands on. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  @Inject
  public Sql(DataSource database) {
    this.database = database;
  }

  public <T> List<T> list(String statement, Row<T> row, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(row.read(rows));
      }
      return result;
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  public <T> Optional<T> first(String statement, Row<T> row, Object... parameters) {
    return list(statement, row, parameters).stream().findFirst();
  }

  /** How many rows the statement changed. */
  public int change(String statement, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = prepare(connection, statement, parameters)) {
      return prepared.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  public static Optional<Instant> optionalInstant(ResultSet row, String column)
      throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      prepared.setObject(i + 1, asSql(connection, parameters[i]));
    }
    return prepared;
  }

  private static Object asSql(Connection connection, Object value) throws SQLException {
    if (value instanceof Instant instant) {
      return Timestamp.from(instant);
    }
    if (value instanceof String[] texts) {
      return connection.createArrayOf("text", texts);
    }
    return value;
  }
}
