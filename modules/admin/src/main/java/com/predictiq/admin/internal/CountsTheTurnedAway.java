package com.predictiq.admin.internal;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.platform.PerimeterRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Who was turned away in front of all paths counts as much as who was at the door itself. */
@ApplicationScoped
class CountsTheTurnedAway {

  private final AdminMetrics metrics;

  @Inject
  CountsTheTurnedAway(AdminMetrics metrics) {
    this.metrics = metrics;
  }

  void count(@Observes PerimeterRefused refused) {
    if (refused.code().equals(AdminRefusal.ADMIN_FORBIDDEN.name())) {
      metrics.refused(AdminRefusal.ADMIN_FORBIDDEN);
    }
  }
}
