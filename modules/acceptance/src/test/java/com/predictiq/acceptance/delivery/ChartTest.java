package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.predictiq.acceptance.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ChartTest {

  @SuppressWarnings("unused") // read by name
  private static final List<String> PLACES = Chart.PLACES;

  private static final Chart CHART = Chart.installedBefore();

  @Test
  void helm_finds_no_fault() {
    assertThat(CHART.lints()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("PLACES")
  void kubernetes_knows_every_field(String place) {
    assertThat(CHART.render(place).stream().map(KubernetesModel::fault).flatMap(Optional::stream))
        .isEmpty();
  }

  @Test
  void a_field_nobody_knows_is_a_fault() {
    JsonNode server = Manifests.only(CHART.render("staging"), "Service");
    ((ObjectNode) server.path("spec")).put("selectors", "x");
    assertThat(KubernetesModel.fault(server)).get().asString().contains("selectors");
  }

  @ParameterizedTest
  @FieldSource("PLACES")
  void every_container_keeps_to_every_rule(String place) {
    List<JsonNode> objects = CHART.render(place);
    assertThat(PodRules.all()).allMatch(rule -> rule.isKeptBy(objects));
  }

  @Test
  void every_rule_bites() {
    assertThat(PodRules.all()).allMatch(Rule::bites);
  }

  @ParameterizedTest
  @FieldSource("PLACES")
  void says_only_settings_that_exist(String place) {
    assertThat(
            CHART.render(place).stream()
                .flatMap(Manifests::containers)
                .flatMap(container -> Manifests.variables(container).stream())
                .filter(name -> name.startsWith("PREDICTIQ_")))
        .isNotEmpty()
        .allMatch(Known::setting);
  }

  /** Without the alerts, which have files and tests of their own. */
  @ParameterizedTest
  @FieldSource("PLACES")
  void renders_as_it_was_agreed_on(String place) {
    String text = CHART.text(place, Map.of("monitoring.prometheusRule", "false"));
    Golden.hold(Path.of("helm/golden/" + place + ".yaml"), text);
  }

  @ParameterizedTest
  @FieldSource("PLACES")
  void says_no_secret_in_the_clear(String place) {
    assertThat(
            CHART.render(place).stream()
                .flatMap(Manifests::containers)
                .flatMap(
                    container ->
                        Stream.of(
                                "DATABASE_URL",
                                "PREDICTIQ_PLATFORM_SECRET",
                                "PREDICTIQ_ADMIN_BOOTSTRAP_KEYS")
                            .map(name -> Manifests.variable(container, name)))
                .filter(variable -> variable.has("value")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replicas                          | 0                  | replicas
          database.url                      | mysql://db/x       | url
          redis.url                         | http://cache       | url
          platform.adminAllowList[0]        | 10.0.0.0/33        | adminAllowList
          platform.publicUrl                | ftp://x            | publicUrl
          service.port                      | 70000              | port
          ingress.bodyLimit                 | much               | bodyLimit
          backup.schedule                   | nightly            | schedule
          migrations.mode                   | never              | mode
          resources.limits.memory           | lots               | memory
          rollout.terminationGraceSeconds   | 1                  | terminationGraceSeconds
          rollout.noticeSeconds             | -1                 | noticeSeconds
          rollout.drainSeconds              | 601                | drainSeconds
          backup.keep.daily                 | often              | daily
          backup.s3.endpoint                | s3.example         | endpoint
          backup.s3.prefix                  | /                  | prefix
          smoke.image                       | curl               | image
          monitoring.interval               | often              | interval
          nonsense                          | true               | nonsense
          """)
  void refuses_a_wrong_value_and_names_it(String key, String value, String named) {
    assertThatThrownBy(() -> CHART.text("staging", Map.of(key, value))).hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          staging | database.existingSecret             | ''                 | There is no database
          staging | bundled.postgresql.enabled          | true               | set migrations.mode to start
          local   | database.url                        | postgres://u:p@h/d | Two databases
          staging | podDisruptionBudget.minAvailable    | 2                  | must be less than
          staging | backup.publicKeySecret              | ''                 | Backups are encrypted
          staging | backup.s3.bucket                    | vault              | wants backup.s3.endpoint
          staging | rollout.drainSeconds                | 41                 | ended by force
          staging | ingress.host                        | ''                 | host
          staging | image.tag                           | latest             | image.tag must name a version
          staging | backup.image                        | postgres:latest    | backup.image must name a version
          local   | bundled.redis.image                 | redis:latest       | redis.image must name a version
          staging | environment.PORT                    | x                  | environment.PORT is not set there
          """)
  void refuses_values_that_do_not_go_together(
      String place, String key, String value, String sentence) {
    assertThatThrownBy(() -> CHART.text(place, Map.of(key, value))).hasMessageContaining(sentence);
  }
}
