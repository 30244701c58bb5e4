package com.predictiq.wagers.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Json;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.WagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers for ever which keys made which wagers. The row is the first thing a stake writes:
 * whoever comes with the same key meanwhile waits for it to commit and then finds the wager, or
 * finds nothing when it was refused, and tries for itself.
 */
@ApplicationScoped
@Transactional
class StakeKeys {

  private record Use(String hash, UUID wager) {}

  private final Sql sql;

  @Inject
  StakeKeys(Sql sql) {
    this.sql = sql;
  }

  /** The wager this key made before; empty when the key is new and now stands for the wager. */
  Optional<WagerId> claim(PlaceWager command, WagerId wager) {
    String hash = hash(command);
    int claimed =
        sql.change(
            """
            insert into wagers.stake_keys (member_id, key, request_hash, wager_id)
            values (?, ?, ?, ?) on conflict (member_id, key) do nothing\
            """,
            command.member().value(),
            command.key(),
            hash,
            wager.value());
    return claimed == 1 ? Optional.empty() : Optional.of(placedBefore(command, hash));
  }

  private WagerId placedBefore(PlaceWager command, String hash) {
    Use use =
        sql.first(
                "select request_hash, wager_id from wagers.stake_keys where member_id = ? and key ="
                    + " ?",
                row ->
                    new Use(row.getString("request_hash"), row.getObject("wager_id", UUID.class)),
                command.member().value(),
                command.key())
            .orElseThrow();
    if (!use.hash().equals(hash)) {
      throw new Rejected(
          RequestRefusal.IDEMPOTENCY_KEY_REUSED, "The key placed another stake; take a new one.");
    }
    return new WagerId(use.wager());
  }

  private static String hash(PlaceWager command) {
    String text =
        Json.text(
            new PlaceWager(
                command.member(),
                "",
                command.stake(),
                command.guard(),
                command.clientOrderId(),
                command.referrer()));
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
