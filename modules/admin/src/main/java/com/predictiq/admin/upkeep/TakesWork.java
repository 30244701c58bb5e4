package com.predictiq.admin.upkeep;

import com.predictiq.platform.Maintenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node that drains answers whoever still comes, and asks to be sent nobody. */
@Readiness
@ApplicationScoped
class TakesWork implements HealthCheck {

  private final Maintenance maintenance;

  @Inject
  TakesWork(Maintenance maintenance) {
    this.maintenance = maintenance;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("takes-work").status(!maintenance.draining()).build();
  }
}
