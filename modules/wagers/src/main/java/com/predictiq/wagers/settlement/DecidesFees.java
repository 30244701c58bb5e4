package com.predictiq.wagers.settlement;

import com.predictiq.platform.Decidable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Where the house keeps its fees. What anybody is paid does not depend on it, so it also reaches
 * markets that there are: it counts when a settlement ends.
 */
@ApplicationScoped
class DecidesFees implements Decidable {

  @Override
  public Set<String> keys() {
    return Set.of(SettlementConfig.FEES_TO);
  }

  @Override
  public void check(Config settings) {
    SettlementConfig.feesTo(settings);
  }
}
