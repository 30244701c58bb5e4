package com.predictiq.mail.internal;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens in our links. Only their hashes are stored: 256 bits of chance need no salt, and who
 * reads the table can follow no link.
 */
@ApplicationScoped
class TokenStore {

  enum Purpose {
    CONFIRM,
    UNSUBSCRIBE
  }

  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_LENGTH = 43;

  private final Sql sql;
  private final SecureRandom chance;

  @Inject
  TokenStore(Sql sql, SecureRandom chance) {
    this.sql = sql;
    this.chance = chance;
  }

  String issue(UUID subscriber, Purpose purpose, Instant now, Duration valid) {
    byte[] bytes = new byte[TOKEN_BYTES];
    chance.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.change(
        """
        insert into mail.tokens (hash, subscriber_id, purpose, created_at, expires_at)
        values (?, ?, ?, ?, ?)\
        """,
        hash(token),
        subscriber,
        purpose.name(),
        now,
        now.plus(valid));
    return token;
  }

  /** Whose it is, once: of two who come with the same token, one gets an answer. */
  Optional<UUID> take(String token, Purpose purpose, Instant now) {
    if (isMalformed(token)) {
      return Optional.empty();
    }
    return sql.first(
        """
        update mail.tokens set used_at = ?
         where hash = ? and purpose = ? and used_at is null and expires_at > ?
        returning subscriber_id\
        """,
        row -> row.getObject("subscriber_id", UUID.class),
        now,
        hash(token),
        purpose.name(),
        now);
  }

  /** Whose it is, as often as asked. */
  Optional<UUID> read(String token, Purpose purpose, Instant now) {
    if (isMalformed(token)) {
      return Optional.empty();
    }
    return sql.first(
        "select subscriber_id from mail.tokens where hash = ? and purpose = ? and expires_at > ?",
        row -> row.getObject("subscriber_id", UUID.class),
        hash(token),
        purpose.name(),
        now);
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

  private static boolean isMalformed(String token) {
    return token == null || token.length() != TOKEN_LENGTH;
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
