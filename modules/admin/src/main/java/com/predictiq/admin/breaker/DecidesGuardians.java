package com.predictiq.admin.breaker;

import com.predictiq.platform.Decidable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** The guardians are given, and afterwards decided by two operators. */
@ApplicationScoped
class DecidesGuardians implements Decidable {

  @Override
  public Set<String> keys() {
    return Set.of(GuardianSet.KEY);
  }

  @Override
  public void check(Config settings) {
    GuardianSet.from(settings);
  }

  void readSettings(@Observes @Initialized(ApplicationScoped.class) Object boot, Config given) {
    check(given);
  }
}
