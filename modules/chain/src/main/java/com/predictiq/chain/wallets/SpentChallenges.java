package com.predictiq.chain.wallets;

import com.predictiq.platform.Job;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Challenges that were used, for as long as somebody could show them again. A transaction of its
 * own: what was used stays used, whatever becomes of the log-in.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SpentChallenges implements Job {

  /** How far the clocks of two nodes may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Sql sql;
  private final InstantSource clock;

  @Inject
  SpentChallenges(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** False when it was used before; of two at the same moment one waits for the other. */
  boolean spend(byte[] hash, Instant end) {
    return sql.change(
            """
            insert into chain.spent_challenges (hash, expires_at) values (?, ?)
            on conflict do nothing\
            """,
            hash,
            end.plus(SKEW))
        == 1;
  }

  @Override
  public String name() {
    return "chain.forgets-spent-challenges";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int run() {
    return sql.change("delete from chain.spent_challenges where expires_at <= ?", clock.instant());
  }
}
