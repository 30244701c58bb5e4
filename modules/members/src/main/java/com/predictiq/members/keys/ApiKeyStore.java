package com.predictiq.members.keys;

import com.predictiq.members.ApiKeyView;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.MemberId;
import com.predictiq.members.Scope;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keys by their prefixes. The house's have no member. */
@ApplicationScoped
@Transactional
class ApiKeyStore {

  private static final String COLUMNS =
      """
      select id, prefix, hash, member_id, name, scopes, signed, issued_by, created_at, expires_at,
             last_used_at from members.api_keys\
      """;

  /** What can still be used. */
  private static final String GOOD =
      " revoked_at is null and (expires_at is null or expires_at > ?)";

  private final Sql sql;

  @Inject
  ApiKeyStore(Sql sql) {
    this.sql = sql;
  }

  /** Asked with each request, so that a key that was revoked a moment ago opens nothing. */
  Optional<StoredKey> good(String prefix, Instant now) {
    return sql.first(COLUMNS + " where prefix = ? and" + GOOD, ApiKeyStore::stored, prefix, now);
  }

  List<StoredKey> goodOf(KeyOwner owner, Instant now) {
    return owner
        .member()
        .map(
            member ->
                sql.list(
                    COLUMNS + " where member_id = ? and" + GOOD + " order by id desc",
                    ApiKeyStore::stored,
                    member.value(),
                    now))
        .orElseGet(
            () ->
                sql.list(
                    COLUMNS + " where member_id is null and" + GOOD + " order by id desc",
                    ApiKeyStore::stored,
                    now));
  }

  /**
   * Whoever makes keys for the same owner takes turns until the caller's transaction ends. False
   * for a member who is there no more.
   */
  boolean turn(KeyOwner owner) {
    if (owner.member().isEmpty()) {
      sql.first("select pg_advisory_xact_lock(hashtext('members.api_keys'))", row -> 1);
      return true;
    }
    return sql.first(
            "select 1 from members.members where id = ? and erased_at is null for no key update",
            row -> 1,
            owner.member().get().value())
        .isPresent();
  }

  void add(StoredKey key) {
    ApiKeyView view = key.view;
    sql.change(
        """
        insert into members.api_keys
          (id, prefix, hash, member_id, name, scopes, signed, issued_by, created_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        view.id(),
        view.prefix(),
        key.hash,
        view.owner().member().map(MemberId::value).orElse(null),
        view.name(),
        view.scopes().stream().map(Scope::wire).sorted().toArray(String[]::new),
        view.signed(),
        view.issuedBy(),
        view.createdAt(),
        view.expiresAt().orElse(null));
  }

  /** Never makes it live longer. */
  void expire(UUID id, Instant at) {
    sql.change(
        "update members.api_keys set expires_at = least(expires_at, ?) where id = ?", at, id);
  }

  boolean revoke(KeyOwner owner, UUID id, Instant now) {
    return sql.change(
            "update members.api_keys set revoked_at = ? where id = ? and revoked_at is null and "
                + " member_id is not distinct from ?::uuid",
            now,
            id,
            owner.member().map(MemberId::toString).orElse(null))
        == 1;
  }

  /** When keys were used last; of two nodes the later has it. */
  void note(Map<UUID, Instant> uses) {
    sql.change(
        """
        update members.api_keys k set last_used_at = greatest(k.last_used_at, used.at)
          from unnest(?::uuid[], ?::timestamptz[]) as used (id, at) where k.id = used.id\
        """,
        uses.keySet().stream().map(UUID::toString).toArray(String[]::new),
        uses.values().stream().map(Instant::toString).toArray(String[]::new));
  }

  void forget(MemberId member) {
    sql.change("delete from members.api_keys where member_id = ?", member.value());
  }

  int forgetEndedBefore(Instant time) {
    return sql.change(
        "delete from members.api_keys where least(revoked_at, expires_at) <= ?", time);
  }

  private static StoredKey stored(ResultSet row) throws SQLException {
    Optional<UUID> member = Optional.ofNullable(row.getObject("member_id", UUID.class));
    String[] scopes = (String[]) row.getArray("scopes").getArray();
    return new StoredKey(
        new ApiKeyView(
            row.getObject("id", UUID.class),
            row.getString("prefix"),
            new KeyOwner(member.map(MemberId::new)),
            row.getString("name"),
            Arrays.stream(scopes)
                .map(scope -> Scope.parse(scope).orElseThrow())
                .collect(Collectors.toUnmodifiableSet()),
            row.getBoolean("signed"),
            row.getString("issued_by"),
            Sql.instant(row, "created_at"),
            Sql.optionalInstant(row, "expires_at"),
            Sql.optionalInstant(row, "last_used_at")),
        row.getBytes("hash"));
  }
}
