package com.predictiq.admin.internal;

import com.predictiq.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what the door refused. */
@ApplicationScoped
class AdminMetrics {

  private final MetricRegistry registry;

  @Inject
  AdminMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  void refused(Refusal refusal) {
    registry.counter("predictiq_admin_refusals", new Tag("code", refusal.name())).inc();
  }
}
