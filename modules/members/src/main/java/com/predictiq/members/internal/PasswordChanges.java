package com.predictiq.members.internal;

import com.predictiq.members.MemberId;
import com.predictiq.members.PasswordChanged;
import com.predictiq.members.RefreshToken;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * All that happens when a password becomes another, in one transaction: sessions end, links for
 * setting one open nothing any more, and whose it was is told.
 */
@ApplicationScoped
@Transactional
class PasswordChanges {

  private final AccountStore store;
  private final Sql sql;
  private final Outbox outbox;

  @Inject
  PasswordChanges(AccountStore store, Sql sql, Outbox outbox) {
    this.store = store;
    this.sql = sql;
    this.outbox = outbox;
  }

  void change(MemberId member, PasswordHash hash, Optional<RefreshToken> keep, Instant now) {
    store.changePassword(member, hash, keep, now);
    sql.change(
        "delete from members.recovery_links where member_id = ? and purpose = 'password'",
        member.value());
    outbox.add(new PasswordChanged(member, now));
  }

  void reset(MemberId member, PasswordHash hash, Runnable takesTheLink, Instant now) {
    takesTheLink.run();
    change(member, hash, Optional.empty(), now);
  }
}
