package com.predictiq.members.conduct;

import com.predictiq.members.DisplayNames;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what many members are called, with one question. */
@ApplicationScoped
class SaysNames implements DisplayNames {

  private static final int PSEUDONYM_FROM = 28; // the last eight digits, which are chance

  private record Named(UUID member, String name) {}

  private final Sql sql;

  @Inject
  SaysNames(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<MemberId, String> of(Collection<MemberId> members) {
    Map<UUID, String> chosen = chosen(members);
    return members.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                member -> chosen.getOrDefault(member.value(), pseudonym(member))));
  }

  private Map<UUID, String> chosen(Collection<MemberId> members) {
    List<Named> found =
        sql.list(
            """
            select id, display_name from members.members
             where id = any (?::uuid[]) and display_name is not null\
            """,
            row -> new Named(row.getObject("id", UUID.class), row.getString("display_name")),
            (Object) members.stream().map(MemberId::toString).toArray(String[]::new));
    return found.stream().collect(Collectors.toMap(Named::member, Named::name));
  }

  private static String pseudonym(MemberId member) {
    return "member-" + member.toString().substring(PSEUDONYM_FROM);
  }
}
