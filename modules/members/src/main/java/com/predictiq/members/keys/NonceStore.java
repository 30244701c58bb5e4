package com.predictiq.members.keys;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Words that were used. A transaction of its own: what was used stays used, whatever follows. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class NonceStore {

  private final Sql sql;

  @Inject
  NonceStore(Sql sql) {
    this.sql = sql;
  }

  /** False when it was used before; of two at the same moment one waits for the other. */
  boolean use(UUID key, String nonce, Instant expiresAt) {
    return sql.change(
            """
            insert into members.request_nonces (key_id, nonce, expires_at) values (?, ?, ?)
            on conflict do nothing\
            """,
            key,
            nonce,
            expiresAt)
        == 1;
  }

  int forgetExpiredBefore(Instant time) {
    return sql.change("delete from members.request_nonces where expires_at <= ?", time);
  }
}
