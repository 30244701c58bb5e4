package com.predictiq.platform.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Attempts;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * The seams through which the world enters: clock, chance, database and settings.
 *
 * <p>The pool: 16 connections are enough to keep two to four cores of PostgreSQL busy, and six
 * nodes of them fit into its default of 100. More connections would only move the queue into the
 * database. Requests wait at most five seconds for one.
 */
@ApplicationScoped
@DataSourceDefinition(
    name = MakesTheMachineRoom.DATABASE,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=predictiq.database.jdbc-url}",
    user = "${MPCONFIG=predictiq.database.user}",
    password = "${MPCONFIG=predictiq.database.password:}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 16,
    properties = {
      "ApplicationName=predictiq",
      "options=-c statement_timeout=15000 -c lock_timeout=5000"
          + " -c idle_in_transaction_session_timeout=60000"
          + " -c random_page_cost=1.1", // no disk that turns: an index is worth its reads
      "reWriteBatchedInserts=true",
      "tcpKeepAlive=true",
      "connectTimeout=5",
      "fish.payara.connection-validation-method=auto-commit",
      "fish.payara.is-connection-validation-required=false",
      "fish.payara.max-wait-time-in-millis=5000",
      "fish.payara.fail-all-connections=true"
    })
class MakesTheMachineRoom {

  static final String DATABASE = "java:app/jdbc/main";

  /** Looked up and not injected: at the boot, injection points of libraries have no names yet. */
  @Produces
  @Singleton
  @SuppressWarnings("BanJNDI") // a constant name of our own; nothing of a user's is looked up
  static DataSource database() throws NamingException {
    return InitialContext.doLookup(DATABASE);
  }

  @Produces
  @Singleton
  @SuppressWarnings("BanJNDI") // the name is the platform's own
  static TransactionSynchronizationRegistry transaction() throws NamingException {
    return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
  }

  @Produces
  @Singleton
  static Attempts attempts(SecureRandom chance, MachineRoomMetrics metrics) {
    return new Attempts(chance, metrics::triedAgain);
  }

  @Produces
  @Singleton
  static PlatformConfig config(Config config) {
    return PlatformConfig.from(config);
  }

  /**
   * The product knows no time finer than a millisecond, so that what is stored is what was meant.
   */
  @Produces
  @ApplicationScoped
  static InstantSource clock(PlatformConfig config) {
    InstantSource truth =
        new InstantSource() {
          @Override
          public Instant instant() {
            return Instant.now().truncatedTo(ChronoUnit.MILLIS);
          }
        };
    return config
        .clockAheadFile()
        .<InstantSource>map(file -> new RehearsalClock(truth, file))
        .orElse(truth);
  }

  @Produces
  @Singleton
  static SecureRandom chance() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  static TimeOrderedIds ids(InstantSource clock, SecureRandom chance) {
    return new TimeOrderedIds(clock, chance);
  }

  /** Reads the settings at the boot, so that a bad one is met by the operator and not by a user. */
  void readSettings(
      @Observes @Initialized(ApplicationScoped.class) Object boot, PlatformConfig config) {
    // being injected is all there is to do
  }
}
