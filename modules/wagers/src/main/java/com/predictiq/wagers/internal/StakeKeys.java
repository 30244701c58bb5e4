package com.predictiq.wagers.internal;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.wagers.WagerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Remembers for ever which keys made which wagers. They are looked for once the turn is taken, so
 * that whoever comes with the same key waits for the first and then finds its wager, or finds
 * nothing when it was refused, and tries for itself.
 */
@ApplicationScoped
@Transactional
class StakeKeys {

  /** A member's word for one stake. */
  record Key(MemberId member, String key) {}

  /** What was asked for under a key, and what it made. */
  record Use(String hash, WagerId wager) {}

  /**
   * The same key stakes on two markets at one moment: the turns of the markets do not keep those
   * two apart. Whoever asks again finds the other.
   */
  static final class Met extends RuntimeException {
    private static final long serialVersionUID = 1;

    Met() {
      super("a key was used for another market meanwhile");
    }
  }

  private final Sql sql;

  @Inject
  StakeKeys(Sql sql) {
    this.sql = sql;
  }

  Map<Key, Use> uses(Collection<Key> keys) {
    Map<Key, Use> uses = new HashMap<>();
    sql.list(
        """
        select k.member_id, k.key, k.request_hash, k.wager_id
          from unnest(?, ?) as a (member, key)
          join wagers.stake_keys k on k.member_id = a.member::uuid and k.key = a.key\
        """,
        row ->
            uses.put(
                new Key(new MemberId(row.getObject("member_id", UUID.class)), row.getString("key")),
                new Use(
                    row.getString("request_hash"),
                    new WagerId(row.getObject("wager_id", UUID.class)))),
        texts(keys, Key::member),
        texts(keys, Key::key));
    return uses;
  }

  void keep(Map<Ticket, Wager> accepted) {
    List<Ticket> tickets = List.copyOf(accepted.keySet());
    int kept =
        sql.change(
            """
            insert into wagers.stake_keys (member_id, key, request_hash, wager_id)
            select member::uuid, key, hash, wager::uuid
              from unnest(?, ?, ?, ?) as k (member, key, hash, wager)
             order by 1, 2
                on conflict (member_id, key) do nothing\
            """,
            texts(tickets, ticket -> ticket.command().member()),
            texts(tickets, ticket -> ticket.command().key()),
            texts(tickets, Ticket::hash),
            texts(accepted.values(), Wager::id));
    if (kept != tickets.size()) {
      throw new Met();
    }
  }

  private static <T> String[] texts(Collection<T> all, Function<T, Object> column) {
    return all.stream().map(column).map(String::valueOf).toArray(String[]::new);
  }
}
