package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.predictiq.kernel.BadSetting;
import com.predictiq.launcher.ending.LeavesInOrder.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String DATABASE = "postgres://app:pw@db:5432/predictiq";

  @Test
  void needs_nothing_for_a_local_run() {
    Settings settings = new Settings(Map.of());
    settings.check();
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.runtime()).isEqualTo(settings.home().resolve("runtime"));
    assertThat(settings.database()).isEmpty();
    assertThat(settings.migrates()).isTrue();
    assertThat(settings.logsJson()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "-1", "65536", "99999", "80 80", "8080.0"})
  void refuses_a_port_that_is_none(String port) {
    refuses(Map.of("PORT", port), "PORT", port);
  }

  @ParameterizedTest
  @CsvSource({
    "PREDICTIQ_MIGRATE, perhaps",
    "PREDICTIQ_LOG_FORMAT, xml",
    "PREDICTIQ_LOG_LEVEL, LOUD",
    "PREDICTIQ_CLASS_DATA, on",
    "PREDICTIQ_TRACE, 1",
    "PREDICTIQ_DRAIN_SECONDS, -1",
    "PREDICTIQ_DRAIN_SECONDS, 601",
    "PREDICTIQ_DRAIN_SECONDS, 1h",
    "PREDICTIQ_DRAIN_NOTICE_SECONDS, 121",
    "DATABASE_URL, mysql://a:b@c/d"
  })
  void refuses_a_value_nobody_can_run_with(String variable, String value) {
    refuses(Map.of(variable, value), variable, "");
  }

  @Test
  void takes_an_empty_variable_for_one_that_was_not_given() {
    Settings settings = new Settings(Map.of("PORT", "", "DATABASE_URL", " "));
    settings.check();
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.database()).isEmpty();
  }

  @Test
  void asks_for_the_secret_that_nodes_on_one_database_share() {
    refuses(Map.of("DATABASE_URL", DATABASE), "PREDICTIQ_PLATFORM_SECRET", "openssl rand -hex 32");
  }

  @Test
  void logs_for_machines_beside_a_database_of_its_own() {
    Settings settings =
        new Settings(Map.of("DATABASE_URL", DATABASE, "PREDICTIQ_PLATFORM_SECRET", "s"));
    settings.check();
    assertThat(settings.logsJson()).isTrue();
  }

  @Test
  void waits_for_proxies_only_where_there_may_be_some() {
    assertThat(new Settings(Map.of()).patience())
        .isEqualTo(new Patience(Duration.ZERO, Duration.ofSeconds(20)));
    assertThat(new Settings(Map.of("DATABASE_URL", DATABASE)).patience().notice())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(new Settings(Map.of("PREDICTIQ_DRAIN_NOTICE_SECONDS", "9")).patience().atMost())
        .isEqualTo(Duration.ofSeconds(29));
  }

  @Test
  void adds_the_flags_of_both_variables_in_the_order_of_their_weight() {
    Settings settings =
        new Settings(Map.of("JAVA_OPTS", "-Xmx1g -ea", "PREDICTIQ_JAVA_OPTS", " -Xmx2g "));
    assertThat(settings.javaOptions()).containsExactly("-Xmx1g", "-ea", "-Xmx2g");
  }

  @Test
  void names_what_was_probably_meant_by_a_variable_nobody_knows() {
    assertThatExceptionOfType(BadSetting.class)
        .isThrownBy(
            () ->
                new Settings(Map.of("PREDICTIQ_PLATFROM_SECRET", "x")).refuseUnknown(Settings.OWN))
        .withMessageContaining("PREDICTIQ_PLATFROM_SECRET is not known")
        .withMessageContaining("did you mean PREDICTIQ_PLATFORM_SECRET?");
  }

  @ParameterizedTest
  @CsvSource({
    "PREDITIQ_HOME, PREDICTIQ_HOME",
    "PRECIDTIQ_MIGRATE, PREDICTIQ_MIGRATE",
    "PREDICTIQ__TRACE, PREDICTIQ_TRACE",
    "BLOCKCHAIN_NETWRK, BLOCKCHAIN_NETWORK"
  })
  void finds_the_slip_before_the_underscore_too(String slip, String meant) {
    assertThatExceptionOfType(BadSetting.class)
        .isThrownBy(() -> new Settings(Map.of(slip, "x")).refuseUnknown(Settings.OWN))
        .withMessageContaining(slip + " is not known; did you mean " + meant + "?");
  }

  @Test
  void leaves_the_variables_of_others_alone() {
    new Settings(Map.of("PATH", "/bin", "LANG", "C", "PREDICTIQUE", "x")).refuseUnknown(List.of());
    new Settings(Map.of("HOME", "/", "POST", "x", "JAVA_OPT", "x", "BLOCKCHAIN_EXPLORER", "x"))
        .refuseUnknown(Settings.OWN);
  }

  @Test
  void bears_a_newer_schema_only_where_it_is_told_to() {
    assertThat(new Settings(Map.of()).bearsNewerSchema()).isFalse();
    assertThat(new Settings(Map.of("PREDICTIQ_MIGRATE", "off")).bearsNewerSchema()).isFalse();
    Settings ahead = new Settings(Map.of("PREDICTIQ_MIGRATE", "ahead"));
    assertThat(ahead.bearsNewerSchema()).isTrue();
    assertThat(ahead.migrates()).isFalse();
  }

  @Test
  void never_shows_a_secret() {
    assertThat(Settings.ADMIN_KEYS.shown("the-key")).isEqualTo("***");
    assertThat(Settings.PLATFORM_SECRET.shown("s")).isEqualTo("***");
    assertThat(Settings.DATABASE.shown(DATABASE)).isEqualTo("postgres://app:***@db:5432/predictiq");
    assertThat(Settings.REDIS.shown("redis://:pw@cache:6379")).isEqualTo("redis://:***@cache:6379");
    assertThat(Settings.PORT.shown("8080")).isEqualTo("8080");
    assertThat(Settings.ADMIN_KEYS.shown("")).isEmpty();
  }

  @Test
  void finds_the_variable_of_a_key_as_the_container_does() {
    assertThat(Setting.variable("predictiq.oracle.staleness-max-seconds"))
        .isEqualTo("PREDICTIQ_ORACLE_STALENESS_MAX_SECONDS");
  }

  private static void refuses(Map<String, String> environment, String variable, String word) {
    assertThatExceptionOfType(BadSetting.class)
        .isThrownBy(() -> new Settings(environment).check())
        .withMessageContaining(variable)
        .withMessageContaining(word);
  }
}
