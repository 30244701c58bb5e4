package com.predictiq.members.internal;

import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.interfaces.ECPublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signing keys in the database: one in use, and those retired not long ago. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class KeyStore {

  private final Sql sql;

  @Inject
  KeyStore(Sql sql) {
    this.sql = sql;
  }

  /** A key as it is stored: its private half is still sealed. */
  static final class StoredKey {
    final String id;
    final ECPublicKey publicKey;
    final byte[] sealedPrivateKey;

    StoredKey(String id, ECPublicKey publicKey, byte[] sealedPrivateKey) {
      this.id = id;
      this.publicKey = publicKey;
      this.sealedPrivateKey = sealedPrivateKey;
    }
  }

  /** The one that signs at this time. */
  Optional<StoredKey> inUse(Instant now) {
    return sql.first(
        """
        select id, public_key, sealed_private_key from members.signing_keys
         where signs_from <= ? and (retired_at is null or retired_at > ?) and revoked_at is null\
        """,
        KeyStore::stored,
        now,
        now);
  }

  List<StoredKey> notRetiredBefore(Instant time) {
    return sql.list(
        """
        select id, public_key, sealed_private_key from members.signing_keys
         where (retired_at is null or retired_at > ?) and revoked_at is null
         order by created_at, id\
        """,
        KeyStore::stored,
        time);
  }

  /** Does nothing when another node was quicker and there is a key in use. */
  void add(StoredKey key, Instant now) {
    insert(key, now, now);
  }

  /**
   * Puts a key in the place of the one that was made before the given time, from the other time on;
   * until then everybody can learn that there is going to be another.
   */
  boolean succeed(StoredKey successor, Instant madeBefore, Instant now, Instant from) {
    boolean retires =
        sql.change(
                """
                update members.signing_keys set retired_at = ?
                 where retired_at is null and signs_from <= ? and created_at <= ?\
                """,
                from,
                now,
                madeBefore)
            == 1;
    if (retires) {
      insert(successor, now, from);
    }
    return retires;
  }

  /** All there are, also one that has been announced: they were sealed with the same secret. */
  void retire(Instant now) {
    sql.change(
        """
        update members.signing_keys set retired_at = greatest(?, signs_from)
         where retired_at is null or retired_at > ?\
        """,
        now,
        now);
  }

  /** All of them, also one that has been announced: whoever has one may have the others. */
  @Transactional(Transactional.TxType.REQUIRED)
  int revoke(Instant now) {
    return sql.change(
        """
        update members.signing_keys
           set revoked_at = ?, retired_at = coalesce(retired_at, greatest(?, signs_from))
         where revoked_at is null\
        """,
        now,
        now);
  }

  private void insert(StoredKey key, Instant now, Instant from) {
    sql.change(
        """
        insert into members.signing_keys
          (id, public_key, sealed_private_key, created_at, signs_from)
        values (?, ?, ?, ?, ?) on conflict do nothing\
        """,
        key.id,
        key.publicKey.getEncoded(),
        key.sealedPrivateKey,
        now,
        from);
  }

  private static StoredKey stored(ResultSet row) throws SQLException {
    return new StoredKey(
        row.getString("id"),
        KeyPairs.publicKey(row.getBytes("public_key")),
        row.getBytes("sealed_private_key"));
  }
}
