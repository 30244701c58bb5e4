package com.predictiq.mail.privacy;

import com.predictiq.mail.EmailAddress;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tokens by which somebody shows that a mailbox is theirs: each for one thing, once. */
@ApplicationScoped
public class PrivacyTokens {

  /** What a token opens, and nothing else. */
  enum Purpose {
    EXPORT,
    ERASE
  }

  private final Sql sql;
  private final SecureRandom chance;

  @Inject
  public PrivacyTokens(Sql sql, SecureRandom chance) {
    this.sql = sql;
    this.chance = chance;
  }

  String issue(EmailAddress address, Purpose purpose, Instant now, Duration valid) {
    OneTimeToken token = OneTimeToken.fresh(chance);
    sql.change(
        """
        insert into mail.privacy_tokens (hash, recipient, purpose, created_at, expires_at)
        values (?, ?, ?, ?, ?)\
        """,
        token.hash(),
        address.value(),
        purpose.name(),
        now,
        now.plus(valid));
    return token.text();
  }

  /** Whose it is, once: of two who come with the same token, one gets an answer. */
  Optional<EmailAddress> take(String text, Purpose purpose, Instant now) {
    return OneTimeToken.parse(text)
        .flatMap(
            token ->
                sql.first(
                    """
                    update mail.privacy_tokens set used_at = ?
                     where hash = ? and purpose = ? and used_at is null and expires_at > ?
                    returning recipient\
                    """,
                    row -> new EmailAddress(row.getString("recipient")),
                    now,
                    token.hash(),
                    purpose.name(),
                    now));
  }

  /** Who asks again gets new ones; the earlier open nothing any more. */
  void revoke(EmailAddress address) {
    sql.change(
        "delete from mail.privacy_tokens where lower(recipient) = lower(?)", address.value());
  }

  public int forgetExpired(Instant now, int most) {
    return sql.change(
        """
        delete from mail.privacy_tokens where ctid in (
          select ctid from mail.privacy_tokens where expires_at <= ? limit ?)\
        """,
        now,
        most);
  }
}
