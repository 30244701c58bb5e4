package com.predictiq.members.internal;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who excluded themselves must not be back the next day by leaving and joining again. Of the
 * address, and of the wallet, no more is kept than a keyed hash, and no longer than the exclusion
 * lasts.
 */
@ApplicationScoped
@Transactional
class RememberedExclusions {

  private final Sql sql;
  private final Secrets secrets;

  @Inject
  RememberedExclusions(Sql sql, Secrets secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  /** Of somebody who leaves; before their limits are forgotten. */
  void remember(MemberId member, Set<String> names, Instant now) {
    sql.change(
        """
        insert into members.remembered_exclusions (address_hash, excluded_until, excluded_for_ever)
        select decode(name, 'hex'), excluded_until, excluded_for_ever
          from members.limits, unnest(?) as name
         where member_id = ? and (excluded_for_ever or excluded_until > ?)
        on conflict (address_hash) do update
           set excluded_until = excluded.excluded_until,
               excluded_for_ever = excluded.excluded_for_ever\
        """,
        hashes(names),
        member.value(),
        now);
  }

  /**
   * For somebody who has just joined, or added a name; who has excluded themselves here stays so.
   */
  void inherit(MemberId member, Set<String> names, Instant now) {
    sql.change(
        """
        insert into members.limits (member_id, excluded_until, excluded_for_ever)
        select ?, excluded_until, excluded_for_ever from members.remembered_exclusions
         where address_hash in (select decode(name, 'hex') from unnest(?) as name)
           and (excluded_for_ever or excluded_until > ?)
         order by excluded_for_ever desc, excluded_until desc limit 1
        on conflict (member_id) do update
           set excluded_until = excluded.excluded_until,
               excluded_for_ever = excluded.excluded_for_ever
         where not members.limits.excluded_for_ever
           and (excluded.excluded_for_ever
                or coalesce(members.limits.excluded_until, '-infinity') < excluded.excluded_until)\
        """,
        member.value(),
        hashes(names),
        now);
  }

  int forgetEndedBefore(Instant time) {
    return sql.change("delete from members.remembered_exclusions where excluded_until <= ?", time);
  }

  /** What somebody can be known by when they come back. */
  static Set<String> names(MemberView member) {
    return Stream.concat(
            member.email().map(EmailAddress::text).stream(),
            member.wallet().map(WalletAddress::text).stream())
        .collect(Collectors.toSet());
  }

  private String[] hashes(Set<String> names) {
    return names.stream()
        .map(name -> HexFormat.of().formatHex(secrets.addressHash(name)))
        .toArray(String[]::new);
  }
}
