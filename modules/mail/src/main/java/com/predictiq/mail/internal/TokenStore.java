package com.predictiq.mail.internal;

import com.predictiq.mail.privacy.OneTimeToken;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tokens in the links of the newsletter, by their hashes. */
@ApplicationScoped
class TokenStore {

  enum Purpose {
    CONFIRM,
    UNSUBSCRIBE
  }

  private final Sql sql;
  private final SecureRandom chance;

  @Inject
  TokenStore(Sql sql, SecureRandom chance) {
    this.sql = sql;
    this.chance = chance;
  }

  String issue(UUID subscriber, Purpose purpose, Instant now, Duration valid) {
    OneTimeToken token = OneTimeToken.fresh(chance);
    sql.change(
        """
        insert into mail.tokens (hash, subscriber_id, purpose, created_at, expires_at)
        values (?, ?, ?, ?, ?)\
        """,
        token.hash(),
        subscriber,
        purpose.name(),
        now,
        now.plus(valid));
    return token.text();
  }

  /** One for each of many, in one statement. */
  Map<UUID, String> issue(List<UUID> subscribers, Purpose purpose, Instant now, Duration valid) {
    Map<UUID, OneTimeToken> fresh = new HashMap<>();
    subscribers.forEach(subscriber -> fresh.put(subscriber, OneTimeToken.fresh(chance)));
    sql.change(
        """
        insert into mail.tokens (hash, subscriber_id, purpose, created_at, expires_at)
        select decode(hash, 'hex'), subscriber::uuid, ?, ?, ?
          from unnest(?, ?) as one (hash, subscriber)\
        """,
        purpose.name(),
        now,
        now.plus(valid),
        subscribers.stream()
            .map(subscriber -> HexFormat.of().formatHex(fresh.get(subscriber).hash()))
            .toArray(String[]::new),
        subscribers.stream().map(UUID::toString).toArray(String[]::new));
    return fresh.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().text()));
  }

  /** Whose it is, once: of two who come with the same token, one gets an answer. */
  Optional<UUID> take(String text, Purpose purpose, Instant now) {
    return OneTimeToken.parse(text)
        .flatMap(
            token ->
                sql.first(
                    """
                    update mail.tokens set used_at = ?
                     where hash = ? and purpose = ? and used_at is null and expires_at > ?
                    returning subscriber_id\
                    """,
                    row -> row.getObject("subscriber_id", UUID.class),
                    now,
                    token.hash(),
                    purpose.name(),
                    now));
  }

  /** Whose it is, as often as asked; locks nothing. */
  Optional<UUID> read(String text, Purpose purpose, Instant now) {
    return OneTimeToken.parse(text)
        .flatMap(
            token ->
                sql.first(
                    """
                    select subscriber_id from mail.tokens
                     where hash = ? and purpose = ? and used_at is null and expires_at > ?\
                    """,
                    row -> row.getObject("subscriber_id", UUID.class),
                    token.hash(),
                    purpose.name(),
                    now));
  }

  /** Takes back the links to confirm with that are still out. */
  void revoke(UUID subscriber, Purpose purpose, Instant now) {
    sql.change(
        """
        update mail.tokens set used_at = ?
         where subscriber_id = ? and purpose = ? and used_at is null\
        """,
        now,
        subscriber,
        purpose.name());
  }

  int forgetExpired(Instant now, int most) {
    return sql.change(
        """
        delete from mail.tokens where ctid in (
          select ctid from mail.tokens where expires_at <= ? limit ?)\
        """,
        now,
        most);
  }
}
