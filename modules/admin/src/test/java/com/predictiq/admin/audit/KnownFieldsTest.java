package com.predictiq.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownFieldsTest {

  record Request(
      String reason,
      String password,
      Integer retryAfterSeconds,
      Optional<String> email,
      String asset) {}

  @Test
  void what_is_not_on_the_list_is_known_by_its_name_only() {
    Request request = new Request("A leak.", "hunter2", 60, Optional.of("ann@example.org"), null);
    assertThat(KnownFields.of(request))
        .get()
        .isEqualTo(
            Map.of(
                "reason",
                "A leak.",
                "password",
                KnownFields.NOT_KEPT,
                "retry_after_seconds",
                "60",
                "email",
                KnownFields.NOT_KEPT));
  }

  @Test
  void a_value_is_cut_where_it_gets_long() {
    assertThat(KnownFields.allowed(Map.of("reason", "x".repeat(1_000))).get("reason")).hasSize(300);
  }

  /** The canary of the list: an operator's field that nobody thought about. */
  @Test
  void a_field_invented_tomorrow_is_not_kept() {
    assertThat(KnownFields.allowed(Map.of("home_address", "Elm Street 1")))
        .containsExactly(entry("home_address", KnownFields.NOT_KEPT));
  }

  @Test
  void other_things_than_records_leave_nothing() {
    assertThat(KnownFields.of("text")).isEmpty();
    assertThat(KnownFields.of(null)).isEmpty();
  }
}
