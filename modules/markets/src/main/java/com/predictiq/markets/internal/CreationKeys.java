package com.predictiq.markets.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Json;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers which keys made which markets. The row is written first in the transaction that makes
 * the market: whoever comes with the same key meanwhile waits for it and then finds the market.
 */
@ApplicationScoped
@Transactional
class CreationKeys {

  private record Use(String hash, UUID market) {}

  private final Sql sql;

  @Inject
  CreationKeys(Sql sql) {
    this.sql = sql;
  }

  /** The market this key made before; empty when the key is new and now stands for the market. */
  Optional<MarketId> claim(
      MemberId creator, String key, MarketDraft draft, MarketId market, Instant now) {
    String hash = hash(draft);
    int claimed =
        sql.change(
            """
            insert into markets.creation_keys (creator_id, key, request_hash, market_id, created_at)
            values (?, ?, ?, ?, ?) on conflict (creator_id, key) do nothing\
            """,
            creator.value(),
            key,
            hash,
            market.value(),
            now);
    return claimed == 1 ? Optional.empty() : Optional.of(madeBefore(creator, key, hash));
  }

  int forgetBefore(Instant time) {
    return sql.change("delete from markets.creation_keys where created_at < ?", time);
  }

  private MarketId madeBefore(MemberId creator, String key, String hash) {
    Use use =
        sql.first(
                """
                select request_hash, market_id from markets.creation_keys
                 where creator_id = ? and key = ?\
                """,
                row ->
                    new Use(row.getString("request_hash"), row.getObject("market_id", UUID.class)),
                creator.value(),
                key)
            .orElseThrow();
    if (!use.hash().equals(hash)) {
      throw new Rejected(
          RequestRefusal.IDEMPOTENCY_KEY_REUSED, "The key made another market; take a new one.");
    }
    return new MarketId(use.market());
  }

  private static String hash(MarketDraft draft) {
    try {
      byte[] text = Json.text(draft).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
