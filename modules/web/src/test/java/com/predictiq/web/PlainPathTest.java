package com.predictiq.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/admin",
        "/api/v1/admin/",
        "/api/v1/admin/config",
        "//api/v1/admin/config",
        "/api//v1//admin/config",
        "/api/v1/./admin/config",
        "/api/v1/markets/../admin/config",
        "/api/v1/markets/%2e%2e/admin/config",
        "/api/v1/markets/.%2e/admin/config",
        "/api/v1%2fadmin/config",
        "/api/v1%2Fadmin%2Fconfig",
        "/api/v1/%61dmin/config",
        "/api/v1/%2561dmin/config",
        "/api/v1/%252561dmin/config",
        "/api/v1/admin;x=y/config",
        "/api/v1;jsessionid=1/admin/config",
        "/api/v1/;/admin/config",
        "/API/V1/ADMIN/CONFIG",
        "/api/v1/Admin/config",
        "/api/v1/admin./config",
        "/api/v1/admin.../config",
        "/api\\v1\\admin\\config",
        "/api/v1%5cadmin%5cconfig",
        "/api/v1/admin%00/config",
        "/api/v1/admin%20/config",
        "/api/v1/%09admin/config",
        "/./api/v1/admin",
        "/../api/v1/admin"
      })
  void sees_the_operators_paths_however_they_are_written(String path) {
    assertThat(GuardsTheAdminTree.guards(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/markets/019b76da-a801-7002-8000-000000000001", "/a_b/c"})
  void takes_a_plain_path_as_it_is(String path) {
    assertThat(PlainPath.of(path)).isEqualTo(new PlainPath(path));
    assertThat(PlainPath.of(path + "/.")).isEqualTo(new PlainPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v1",
        "/api/v1/administrators",
        "/api/v1/markets",
        "/api/v1/markets/admin",
        "/api/v1/admin/../markets",
        "/admin",
        "/api/v2/admin"
      })
  void leaves_other_paths_alone(String path) {
    assertThat(GuardsTheAdminTree.guards(path)).isFalse();
  }

  /** The canary: a guard that compares what was written lets most of the above pass. */
  @Test
  void canary_a_guard_without_it_is_walked_around() {
    assertThat("/api/v1/%61dmin/config").doesNotStartWith("/api/v1/admin");
    assertThat(PlainPath.of("/api/v1/%61dmin/config").text()).isEqualTo("/api/v1/admin/config");
  }
}
