package com.predictiq.platform.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what other nodes tell through the database, over a connection of its own. */
@ApplicationScoped
class ListensToDatabase implements Listener {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final String CONNECT_SECONDS = "5";

  private final Config config;
  private final Herald herald;
  private volatile Connection current;

  @Inject
  ListensToDatabase(Config config, Herald herald) {
    this.config = config;
    this.herald = herald;
  }

  @Override
  public String name() {
    return "cache-listens-to-database";
  }

  @Override
  public void listen() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      current = connection;
      statement.execute("listen " + Herald.CHANNEL);
      herald.wasDeaf();
      PGConnection notified = connection.unwrap(PGConnection.class);
      while (!Thread.currentThread().isInterrupted()) {
        hear(Optional.ofNullable(notified.getNotifications(PATIENCE_MILLIS)));
        statement.execute("select 1"); // says when nobody is there any more
      }
    }
  }

  @Override
  public void stop() {
    Connection connection = current;
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException gone) {
        return;
      }
    }
  }

  private void hear(Optional<PGNotification[]> notifications) {
    for (PGNotification notification : notifications.orElse(new PGNotification[0])) {
      herald.hear(notification.getParameter());
    }
  }

  private Connection connect() throws SQLException {
    Properties who = new Properties();
    who.setProperty("user", value("predictiq.database.user"));
    who.setProperty("password", value("predictiq.database.password"));
    who.setProperty("ApplicationName", "predictiq-cache");
    who.setProperty("connectTimeout", CONNECT_SECONDS);
    who.setProperty("tcpKeepAlive", "true");
    return new Driver().connect(value("predictiq.database.jdbc-url"), who);
  }

  private String value(String key) {
    return config.getOptionalValue(key, String.class).orElse("");
  }
}
