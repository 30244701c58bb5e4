package com.predictiq.mail.feedback;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.Suppression;
import com.predictiq.mail.SuppressionReason;
import com.predictiq.mail.Suppressions;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mailboxes that get nothing, or nothing they can leave; by the keyed hash of their address. */
@ApplicationScoped
public class SuppressionStore implements Suppressions {

  static final String NEWEST_FIRST =
      """
      select address_hash, reason, recipient, occurred_at, created_at from mail.suppressions
       where (created_at, address_hash) < (?::timestamptz, decode(?, 'hex'))
       order by created_at desc, address_hash desc limit ?\
      """;

  private static final String PAST_THE_NEWEST = "infinity " + "ff".repeat(33);

  private final Sql sql;
  private final Pseudonyms pseudonyms;

  @Inject
  public SuppressionStore(Sql sql, Pseudonyms pseudonyms) {
    this.sql = sql;
    this.pseudonyms = pseudonyms;
  }

  /** Why each of these mailboxes is not to be written to, by its hash in hexadecimal. */
  public Map<String, SuppressionReason> of(Collection<String> addresses) {
    return sql
        .list(
            """
            select encode(address_hash, 'hex') as hash, reason from mail.suppressions
             where address_hash in (select decode(hash, 'hex') from unnest(?) as hash)\
            """,
            row ->
                Map.entry(
                    row.getString("hash"), SuppressionReason.valueOf(row.getString("reason"))),
            (Object) addresses.stream().map(this::hex).distinct().toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public String hex(String address) {
    return HexFormat.of().formatHex(pseudonyms.of(address));
  }

  /** They have asked for mail since; what the mailbox itself refused stays refused. */
  public void welcomeBack(String address, Instant asked) {
    sql.change(
        """
        delete from mail.suppressions
         where address_hash = ? and reason = 'UNSUBSCRIBE' and occurred_at <= ?\
        """,
        pseudonyms.of(address),
        asked);
  }

  /** That they must not be written to is kept, and who they are is not. */
  public void forget(String address) {
    sql.change(
        "update mail.suppressions set recipient = null where address_hash = ?",
        pseudonyms.of(address));
  }

  @Override
  public Page<Suppression> all(PageRequest page) {
    String[] after = page.after().orElse(PAST_THE_NEWEST).split(" ", 2);
    List<Suppression> found =
        sql.list(NEWEST_FIRST, SuppressionStore::suppression, after[0], after[1], page.fetch());
    return Page.of(found, page, last -> last.createdAt() + " " + last.id());
  }

  @Override
  public void lift(EmailAddress address) {
    if (sql.change(
            "delete from mail.suppressions where address_hash = ?", pseudonyms.of(address.value()))
        == 0) {
      throw new Rejected(
          MailRefusal.SUPPRESSION_NOT_FOUND, "Nothing keeps mail from that address.");
    }
  }

  private static Suppression suppression(ResultSet row) throws SQLException {
    return new Suppression(
        HexFormat.of().formatHex(row.getBytes("address_hash")),
        SuppressionReason.valueOf(row.getString("reason")),
        Optional.ofNullable(row.getString("recipient")),
        Sql.instant(row, "occurred_at"),
        Sql.instant(row, "created_at"));
  }
}
