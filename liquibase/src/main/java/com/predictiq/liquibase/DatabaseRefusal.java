package com.predictiq.liquibase;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.DatabaseUrl;
import java.sql.SQLException;
import java.util.Locale;

/** Turns what the driver says about a database into the sentence its operator needs. */
final class DatabaseRefusal {

  static final String KEY = "DATABASE_URL";

  private static final int OLDEST_SERVER = 14;

  private DatabaseRefusal() {}

  static BadSetting of(DatabaseUrl database, SQLException refused) {
    return new BadSetting(KEY, sentence(database, refused));
  }

  static boolean isLackOfRights(SQLException refused) {
    return "42501".equals(refused.getSQLState());
  }

  static BadSetting rights(DatabaseUrl database, SQLException refused) {
    return new BadSetting(
        KEY,
        ("names the user '%s', who lacks a right in %s (%s); make it the owner of the database:"
                + " alter database %s owner to %s.")
            .formatted(
                database.user(),
                database.place(),
                reason(refused),
                database.database(),
                database.user()));
  }

  static void requireSupported(int major, String version) {
    if (major < OLDEST_SERVER) {
      throw new BadSetting(
          KEY,
          "points to PostgreSQL %s; PredictIQ needs %d or newer."
              .formatted(version, OLDEST_SERVER));
    }
  }

  /** What the server said, on one line and without its severity. */
  static String reason(Throwable refused) {
    String message = String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    return message.replaceFirst("^(FATAL|ERROR): ", "").replaceFirst("\\.$", "");
  }

  private static String sentence(DatabaseUrl database, SQLException refused) {
    String state = String.valueOf(refused.getSQLState()).toUpperCase(Locale.ROOT);
    return switch (state) {
      case "28P01", "28000" ->
          "carries a user or password that %s refuses: %s. Check both."
              .formatted(database.place(), reason(refused));
      case "3D000" ->
          "names the database '%s', which is not on %s:%d; create it first: create database %s."
              .formatted(
                  database.database(), database.host(), database.port(), database.database());
      case "53300" ->
          "points to %s, which has no connection left: %s. Raise max_connections or stop a client."
              .formatted(database.place(), reason(refused));
      case "57P03" ->
          "points to %s, which is starting or stopping: %s. Try again in a moment."
              .formatted(database.place(), reason(refused));
      default ->
          "points to %s, which cannot be reached: %s. Check host, port and that PostgreSQL runs."
              .formatted(database.place(), reason(refused));
    };
  }
}
