package com.predictiq.members.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import com.predictiq.platform.Json;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@WithDatabase
class WritesExportIT {

  private static final int MANY = 1_203;

  private final SettableClock clock = new SettableClock();
  private final Sql sql;
  private final MemberId ana = new MemberId(UUID.randomUUID());

  WritesExportIT(TestDatabase database) {
    sql = new Sql(database.dataSource());
    sql.change(
        """
        insert into members.members
          (id, email, password_hash, display_name, joined_at, version)
        values (?, ?, '$argon2id$secret', 'Ana "Lu"', '2026-01-02T03:04:05.678Z', 0)\
        """,
        ana.value(),
        ana + "@example.org");
  }

  @Test
  void the_copy_is_one_json_object_with_the_sections_by_name() throws IOException {
    Map<?, ?> copy =
        copy(List.of(new TellsTheProfile(sql), new Counts("beta"), new Counts("alpha")));
    assertThat(copy.get("member_id")).isEqualTo(ana.toString());
    assertThat(copy.get("exported_at")).isEqualTo("2026-06-01T12:00:00.000Z");
    Map<?, ?> sections = (Map<?, ?>) copy.get("sections");
    assertThat(sections.keySet().stream().map(Object::toString))
        .containsExactly("alpha", "beta", "profile");
    assertThat((List<?>) sections.get("profile")).hasSize(1);
    assertThat((List<?>) sections.get("alpha")).hasSize(2);
  }

  @Test
  void the_profile_is_told_without_the_password() throws IOException {
    String text = text(List.of(new TellsTheProfile(sql)));
    assertThat(text).contains(ana + "@example.org", "Ana \\\"Lu\\\"", "2026-01-02T03:04:05.678Z");
    assertThat(text).doesNotContain("argon2id");
  }

  @Test
  void a_long_history_is_told_whole_and_in_order() throws IOException {
    sql.change(
        """
        insert into members.standing_changes (id, member_id, changed_at, changed_by, change, detail)
        select gen_random_uuid(), ?, now(), 'key:1', 'reputation', n::text
          from generate_series(1, ?) n\
        """,
        ana.value(),
        MANY);
    Map<?, ?> copy = copy(List.of(new TellsTheStanding(sql)));
    assertThat((List<?>) ((Map<?, ?>) copy.get("sections")).get("standing"))
        .hasSize(MANY)
        .doesNotHaveDuplicates();
  }

  @Test
  void sessions_are_told_by_log_in_and_without_their_tokens() throws IOException {
    sql.change(
        """
        insert into members.refresh_tokens (hash, family_id, member_id, issued_at, expires_at)
        select decode(repeat('ab', 31) || lpad(to_hex(n), 2, '0'), 'hex'), ?, ?, now(),
               now() + interval '1 day' from generate_series(1, 3) n\
        """,
        UUID.randomUUID(),
        ana.value());
    Map<?, ?> copy = copy(List.of(new TellsTheSessions(sql)));
    assertThat((List<?>) ((Map<?, ?>) copy.get("sections")).get("sessions")).hasSize(1);
    assertThat(copy.toString()).doesNotContain("abab");
  }

  @Test
  void the_stream_stays_open_for_whoever_gave_it() throws IOException {
    boolean[] closed = new boolean[1];
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new WritesExport(clock, List.of()).write(ana, out);
    assertThat(closed[0]).isFalse();
    assertThat(out).hasToString(text(List.of()));
  }

  private String text(List<MemberRecords> sections) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WritesExport(clock, sections).write(ana, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Map<?, ?> copy(List<MemberRecords> sections) throws IOException {
    return Json.read(text(sections), Map.class);
  }

  private record Counts(String section) implements MemberRecords {

    /** One thing. */
    record Line(int number) {}

    @Override
    public void tell(MemberId member, Consumer<Record> to) {
      to.accept(new Line(1));
      to.accept(new Line(2));
    }
  }
}
