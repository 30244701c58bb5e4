package com.predictiq.members.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class SaysNamesIT {

  private final Sql sql;
  private final SaysNames names;

  SaysNamesIT(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
    this.names = new SaysNames(sql);
  }

  @Test
  void says_what_members_call_themselves() {
    MemberId ana = member("ana@example.org", "Ana");
    assertThat(names.of(List.of(ana, ana))).containsOnlyKeys(ana).containsValue("Ana");
  }

  @Test
  void gives_a_pseudonym_and_never_an_address() {
    MemberId silent = member("silent@example.org", null);
    MemberId unknown = new MemberId(UUID.randomUUID());
    assertThat(names.of(List.of(silent, unknown)).values())
        .hasSize(2)
        .allMatch(name -> name.matches("member-[0-9a-f]{8}"));
  }

  @Test
  void asks_for_nobody_when_there_is_nobody() {
    assertThat(names.of(List.of())).isEmpty();
  }

  private MemberId member(String email, String name) {
    UUID id = UUID.randomUUID();
    sql.change(
        """
        insert into members.members (id, email, password_hash, display_name, joined_at, version)
        values (?, ?, '$argon2id$x', ?::text, now(), 0)\
        """,
        id,
        email,
        name);
    return new MemberId(id);
  }
}
