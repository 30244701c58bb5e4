package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.Golden;
import com.predictiq.acceptance.House;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upgrade must leave alone, and what the chart takes from elsewhere in the repository. */
class ChartUpgradeTest {

  private static final Chart CHART = Chart.installedBefore();
  private static final String LABELS =
      "{'app.kubernetes.io/name':'predictiq','app.kubernetes.io/instance':'shop',"
          + "'app.kubernetes.io/component':'%s'}";

  /** A selector can never be changed, and a claim under another name is an empty one. */
  @ParameterizedTest
  @CsvSource({
    "production, Deployment/shop-predictiq, /spec/selector/matchLabels, server",
    "production, Service/shop-predictiq, /spec/selector, server",
    "production, PodDisruptionBudget/shop-predictiq, /spec/selector/matchLabels, server",
    "local, Deployment/shop-predictiq-redis, /spec/selector/matchLabels, redis",
    "local, StatefulSet/shop-predictiq-postgresql, /spec/selector/matchLabels, postgresql",
    "local, Service/shop-predictiq-postgresql, /spec/selector, postgresql"
  })
  void keeps_the_names_and_selectors_that_clusters_hold(
      String place, String name, String path, String component) {
    assertThat(named(CHART.render(place), name).at(path))
        .hasToString(LABELS.formatted(component).replace('\'', '"'));
  }

  @Test
  void keeps_the_names_of_what_holds_data() {
    assertThat(named(CHART.render("production"), "PersistentVolumeClaim/shop-predictiq-backup"))
        .isNotNull();
    JsonNode postgresql = named(CHART.render("local"), "StatefulSet/shop-predictiq-postgresql");
    assertThat(postgresql.at("/spec/volumeClaimTemplates/0/metadata/name").asText())
        .isEqualTo("data");
    assertThat(postgresql.at("/spec/serviceName").asText()).isEqualTo("shop-predictiq-postgresql");
  }

  @Test
  void keeps_the_secrets_it_once_made() {
    JsonNode secret = named(CHART.render("local"), "Secret/shop-predictiq-own");
    assertThat(List.of("platform-secret", "admin-keys", "postgres-password"))
        .allMatch(key -> clear(secret, key).equals("kept"));
    assertThat(clear(secret, "database-url")).contains(":kept@");
  }

  @Test
  void makes_secrets_that_are_long_enough_where_there_are_none() {
    JsonNode secret = named(Chart.installedNowhere().render("local"), "Secret/shop-predictiq-own");
    assertThat(clear(secret, "platform-secret")).hasSizeGreaterThanOrEqualTo(32);
    assertThat(clear(secret, "admin-keys").split(","))
        .hasSize(2)
        .allMatch(key -> key.length() > 23);
  }

  /** Before anything else, and for `helm test`. */
  @ParameterizedTest
  @CsvSource({
    "staging, Job/shop-predictiq-migrate, 'pre-install,pre-upgrade'",
    "production, ExternalSecret/predictiq-external, 'pre-install,pre-upgrade'",
    "local, Secret/shop-predictiq-own, 'pre-install,pre-upgrade'",
    "production, Pod/shop-predictiq-smoke, test"
  })
  void hooks_run_when_they_must(String place, String name, String when) {
    assertThat(named(CHART.render(place), name).at("/metadata/annotations/helm.sh~1hook").asText())
        .isEqualTo(when);
  }

  @Test
  void new_settings_are_new_pods() {
    String path = "/spec/template/metadata/annotations/checksum~1settings";
    JsonNode one = named(CHART.render("staging"), "Deployment/shop-predictiq").at(path);
    Map<String, String> more = Map.of("platform.adminAllowList[0]", "10.9.0.0/16");
    JsonNode other = named(CHART.render("staging", more), "Deployment/shop-predictiq").at(path);
    assertThat(one.asText()).isNotEmpty().isNotEqualTo(other.asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"smoke", "backup", "connect-to", "prune-backups", "upload-backup"})
  void carries_the_scripts_of_the_repository(String script) {
    Golden.hold(
        Chart.SOURCE.resolve("files/bin").resolve(script),
        House.text(Path.of("ops/bin").resolve(script)));
  }

  /** In both directions: what was taken away there does not stay here. */
  @Test
  void carries_the_alerts_of_the_repository() {
    Path copies = Chart.SOURCE.resolve("files/prometheus");
    Chart.alerts()
        .forEach(file -> Golden.hold(copies.resolve(file.getFileName()), House.text(file)));
    assertThat(House.files().stream().filter(file -> file.startsWith(copies)))
        .extracting(Path::getFileName)
        .isSubsetOf(Chart.alerts().stream().map(Path::getFileName).toList());
  }

  @Test
  void every_alert_reaches_the_cluster_with_its_templates_untouched() {
    String rules = named(CHART.render("production"), "PrometheusRule/shop-predictiq").toString();
    List<String> alerts =
        Chart.alerts().stream()
            .flatMap(file -> House.text(file).lines())
            .filter(line -> line.strip().startsWith("- alert: "))
            .map(line -> line.strip().substring("- alert: ".length()))
            .toList();
    assertThat(alerts).isNotEmpty().allMatch(alert -> rules.contains("\"" + alert + "\""));
    assertThat(rules).doesNotContain("<no value>");
  }

  /** What the alerts call the job is decided in two other places. */
  @Test
  void the_job_is_called_as_the_alerts_call_it() {
    String label = "app.kubernetes.io/name";
    JsonNode monitor = named(CHART.render("production"), "ServiceMonitor/shop-predictiq");
    assertThat(monitor.at("/spec/jobLabel").asText()).isEqualTo(label);
    JsonNode service = named(CHART.render("production"), "Service/shop-predictiq");
    assertThat(service.at("/metadata/labels").path(label).asText()).isEqualTo("predictiq");
    assertThat(House.text(Path.of("docker/prometheus.yml"))).contains("job_name: predictiq\n");
    assertThat(Chart.alerts().stream().map(House::text))
        .anyMatch(rules -> rules.contains("{job=\"predictiq\"}"));
  }

  @Test
  void secrets_come_from_vault_as_they_do_from_aws() {
    Map<String, String> vault =
        Map.of(
            "externalSecrets.store", "vault",
            "externalSecrets.storeKind", "SecretStore",
            "externalSecrets.data[9].secretKey", "smtp-password",
            "externalSecrets.data[9].key", "kv/smtp");
    JsonNode secret =
        named(CHART.render("production", vault), "ExternalSecret/predictiq-external").path("spec");
    assertThat(secret.path("secretStoreRef"))
        .hasToString("{\"name\":\"vault\",\"kind\":\"SecretStore\"}");
    assertThat(secret.at("/data/0/remoteRef/property").asText()).isEqualTo("database_url");
    assertThat(secret.at("/data/9/remoteRef")).hasToString("{\"key\":\"kv/smtp\"}");
  }

  @Test
  void the_autoscaler_asks_for_what_the_adapter_serves() {
    JsonNode scaler = named(CHART.render("production"), "HorizontalPodAutoscaler/shop-predictiq");
    assertThat(scaler.at("/spec/metrics/0/resource/name").asText()).isEqualTo("cpu");
    assertThat(scaler.at("/spec/metrics/1/pods/target/averageValue").asText()).isEqualTo("500m");
    JsonNode adapter = Manifests.read(House.text(Path.of("ops/prometheus/adapter.yaml"))).get(0);
    assertThat(adapter.at("/rules/custom/0/name/as").asText())
        .isEqualTo(scaler.at("/spec/metrics/1/pods/metric/name").asText());
  }

  private static String clear(JsonNode secret, String key) {
    byte[] bytes = Base64.getDecoder().decode(secret.at("/data").path(key).asText());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static JsonNode named(List<JsonNode> objects, String name) {
    return objects.stream()
        .filter(object -> Manifests.name(object).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + name));
  }
}
