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
 * more to know. But they have to know: while the house is paused for another reason the alarm stays
 * unheard, and pauses it once more when that reason is gone.
 */
@ApplicationScoped
class Alarm {

  private static final Logger LOG = Logger.getLogger("predictiq.ledger");
  private static final String REASON = "ledger invariant broken: ";
  private static final String BY = "auditor";

  private final SafetySwitch safety;
  private final Outbox outbox;

  @Inject
  Alarm(SafetySwitch safety, Outbox outbox) {
    this.safety = safety;
    this.outbox = outbox;
  }

  /** Whether it rang, now or before, and nobody can have heard. */
  boolean ring(AuditStore.Audit last, Findings elsewhere, Findings now, Instant at) {
    if (now.violations() == 0) {
      return false;
    }
    LOG.log(Level.SEVERE, "The audit of the ledger: {0}", now.inWords());
    boolean more = now.tellMoreThan(last.findings(), elsewhere);
    if (more) {
      outbox.add(new InvariantBroken(now.violations(), at));
    }
    return (more || last.unheard()) && !pauses(now);
  }

  private boolean pauses(Findings now) {
    safety.pause(REASON + now.inWords(), BY);
    return safety
        .pause()
        .filter(pause -> pause.by().contains(BY) || pause.reason().contains(REASON))
        .isPresent();
  }
}
