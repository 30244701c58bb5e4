package com.predictiq.members.recovery;

import com.predictiq.members.MemberId;
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
 * The links that are out. Only hashes of their tokens are stored: 256 bits of chance need no salt,
 * and who reads the table can follow no link.
 */
@ApplicationScoped
class LinkStore {

  /** For how long it is counted how many somebody was sent. */
  static final Duration COUNTED = Duration.ofHours(1);

  static final String COUNT =
      """
      select count(*) as made from members.recovery_links
       where member_id = ? and purpose = ? and created_at > ?\
      """;

  private static final int TOKEN_BYTES = 32;
  private static final int TOKEN_LENGTH = 43;

  private final Sql sql;
  private final SecureRandom chance;

  @Inject
  LinkStore(Sql sql, SecureRandom chance) {
    this.sql = sql;
    this.chance = chance;
  }

  String issue(MemberId member, Purpose purpose, Instant now, Duration valid) {
    byte[] bytes = new byte[TOKEN_BYTES];
    chance.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    sql.change(
        """
        insert into members.recovery_links (hash, member_id, purpose, created_at, expires_at)
        values (?, ?, ?, ?, ?)\
        """,
        hash(token),
        member.value(),
        purpose.column(),
        now,
        now.plus(valid));
    return token;
  }

  /** Whose it is, without taking it. */
  Optional<MemberId> owner(String token, Purpose purpose, Instant now) {
    if (isMalformed(token)) {
      return Optional.empty();
    }
    return sql.first(
        """
        select member_id from members.recovery_links
         where hash = ? and purpose = ? and used_at is null and expires_at > ?\
        """,
        row -> new MemberId(row.getObject("member_id", UUID.class)),
        hash(token),
        purpose.column(),
        now);
  }

  /** Whose it is, once: of two who come with the same token, one gets an answer. */
  Optional<MemberId> take(String token, Purpose purpose, Instant now) {
    if (isMalformed(token)) {
      return Optional.empty();
    }
    return sql.first(
        """
        update members.recovery_links set used_at = ?
         where hash = ? and purpose = ? and used_at is null and expires_at > ?
        returning member_id\
        """,
        row -> new MemberId(row.getObject("member_id", UUID.class)),
        now,
        hash(token),
        purpose.column(),
        now);
  }

  long countLately(MemberId member, Purpose purpose, Instant now) {
    return sql.first(
            COUNT, row -> row.getLong("made"), member.value(), purpose.column(), now.minus(COUNTED))
        .orElseThrow();
  }

  void forget(MemberId member) {
    sql.change("delete from members.recovery_links where member_id = ?", member.value());
    sql.change("delete from members.proven_addresses where member_id = ?", member.value());
  }

  int forgetExpired(Instant now, int most) {
    return sql.change(
        """
        delete from members.recovery_links where ctid in (
          select ctid from members.recovery_links where expires_at <= ? limit ?)\
        """,
        now.minus(COUNTED),
        most);
  }

  private static boolean isMalformed(String token) {
    return token == null || token.length() != TOKEN_LENGTH;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
