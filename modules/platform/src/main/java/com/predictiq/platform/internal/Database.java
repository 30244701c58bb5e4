package com.predictiq.platform.internal;

import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Dependency;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The one dependency without which nothing can be served. */
@Readiness
@ApplicationScoped
class Database implements Dependency, HealthCheck {

  static final String NAME = "database";

  private final Sql sql;

  @Inject
  Database(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public State probe() {
    try {
      return State.up(sql.first("show server_version", row -> row.getString(1)).orElse(""));
    } catch (DatabaseFailure away) {
      return State.down("no answer");
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(name()).status(probe().status() == Status.UP).build();
  }
}
