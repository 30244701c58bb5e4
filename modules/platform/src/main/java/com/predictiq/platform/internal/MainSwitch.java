package com.predictiq.platform.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One row for all nodes, read anew by whoever asks. That is one look at a page which is always in
 * memory, a tenth of a millisecond beside the ten statements of a stake; for it the next stake
 * after a pause is refused, on every node, and no copy has to be kept fresh.
 */
@ApplicationScoped
class MainSwitch implements SafetySwitch {

  private static final Logger LOG = Logger.getLogger("predictiq.safety");

  private final Sql sql;

  @Inject
  MainSwitch(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void requireOpen() {
    if (paused()) {
      throw new Rejected(
          RequestRefusal.PLATFORM_PAUSED, "Nothing was changed; try again when it is open.");
    }
  }

  @Override
  public boolean paused() {
    return pause().isPresent();
  }

  @Override
  public Optional<Pause> pause() {
    return sql.first(
        """
        select paused_at, reason, paused_by from platform.safety_switch
         where id and paused_at is not null\
        """,
        row ->
            new Pause(
                Sql.instant(row, "paused_at"),
                row.getString("reason"),
                row.getString("paused_by")));
  }

  @Override
  @Transactional
  public void pause(String reason, String by) {
    int changed =
        sql.change(
            """
            update platform.safety_switch set paused_at = now(), reason = ?, paused_by = ?
             where id and paused_at is null\
            """,
            reason,
            by);
    if (changed > 0) {
      LOG.log(Level.SEVERE, "Paused by {0}: {1}", new Object[] {by, reason});
    }
  }

  @Override
  @Transactional
  public void resume(String by) {
    int changed =
        sql.change(
            """
            update platform.safety_switch set paused_at = null, reason = null, paused_by = null
             where id and paused_at is not null\
            """);
    if (changed > 0) {
      LOG.log(Level.WARNING, "Resumed by {0}", by);
    }
  }
}
