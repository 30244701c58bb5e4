package com.predictiq.ledger.internal;

import com.predictiq.ledger.InvariantBroken;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.SafetySwitch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens when the books turn wrong: no new business from the next moment on, and everybody
 * concerned is told. It rings when an audit finds something that no audit before it had found, also
 * when as much was mended meanwhile; operators who know and resume are not overruled until there is
 * more to know.
 */
@ApplicationScoped
class Alarm {

  private static final Logger LOG = Logger.getLogger("predictiq.ledger");

  private final SafetySwitch safety;
  private final Outbox outbox;

  @Inject
  Alarm(SafetySwitch safety, Outbox outbox) {
    this.safety = safety;
    this.outbox = outbox;
  }

  void ring(Findings before, Findings elsewhere, Findings now, Instant at) {
    if (now.violations() > 0) {
      LOG.log(Level.SEVERE, "The audit of the ledger: {0}", now.inWords());
    }
    if (now.tellMoreThan(before, elsewhere)) {
      safety.pause("ledger invariant broken: " + now.inWords(), "auditor");
      outbox.add(new InvariantBroken(now.violations(), at));
    }
  }
}
