package com.predictiq.admin.upkeep;

import com.predictiq.admin.Upkeep;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Maintenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Says for operators what the house does meanwhile, and tells the log. */
@ApplicationScoped
@Transactional
class UpkeepDesk implements Upkeep {

  private final Maintenance maintenance;
  private final Event<Changed> changed;

  @Inject
  UpkeepDesk(Maintenance maintenance, Event<Changed> changed) {
    this.maintenance = maintenance;
    this.changed = changed;
  }

  @Override
  public View view() {
    return new View(maintenance.readOnlyNow(), maintenance.draining());
  }

  @Override
  public View put(Wish wish) {
    View before = view();
    switch (wish.mode()) {
      case READ_ONLY ->
          maintenance.beginReadOnly(wish.reason(), wish.operator(), wish.retryAfter());
      case DRAIN -> maintenance.drain(true, wish.operator());
      case OFF -> {
        maintenance.endReadOnly(wish.operator());
        maintenance.drain(false, wish.operator());
      }
    }
    View after = view();
    if (!after.equals(before)) {
      changed.fire(
          new Changed(
              wish.operator(), "maintenance", wish.mode().name(), told(before), told(after)));
    }
    return after;
  }

  private static Map<String, String> told(View view) {
    return Map.of(
        "mode",
        (view.readOnly().isPresent() ? "read-only" : "off") + (view.draining() ? ", drain" : ""));
  }
}
