package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

  private static final String ONE = "docker/compose.yaml";
  private static final String PAIR = "docker/compose.pair.yaml";

  @ParameterizedTest
  @ValueSource(strings = {ONE, PAIR})
  void names_the_version_of_every_image(String file) {
    assertThat(found(file, "image: (\\S+)")).isNotEmpty().allMatch(DockerRules::isPinned);
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, PAIR})
  void mounts_what_is_there(String file) {
    assertThat(found(file, "[\\[ \"](\\./[\\w./-]+):/"))
        .isNotEmpty()
        .allMatch(mounted -> Files.exists(House.root().resolve("docker").resolve(mounted)));
  }

  @ParameterizedTest
  @ValueSource(strings = {ONE, PAIR})
  void says_only_settings_that_exist(String file) {
    assertThat(found(file, "(?m)^ +(PREDICTIQ_\\w+):")).isNotEmpty().allMatch(Known::setting);
  }

  @Test
  void a_setting_nobody_knows_is_told_from_the_others() {
    assertThat(Known.setting("PREDICTIQ_WEB_METRICS_TOKEN")).isTrue();
    assertThat(Known.setting("PREDICTIQ_WEB_METRICS_TOKENS")).isFalse();
  }

  /** As strict as the cluster is with it. */
  @Test
  void the_server_writes_nothing_but_to_tmp() {
    JsonNode server = Manifests.read(text(ONE)).get(0).path("x-predictiq");
    assertThat(server.path("read_only").asBoolean()).isTrue();
    assertThat(server.at("/tmpfs/0").asText()).isEqualTo("/tmp");
    assertThat(server.at("/cap_drop/0").asText()).isEqualTo("ALL");
    assertThat(server.at("/security_opt/0").asText()).isEqualTo("no-new-privileges:true");
  }

  @Test
  void two_nodes_stand_behind_the_proxy_that_asks_whether_they_are_ready() {
    assertThat(Stream.of("first", "second")).allMatch(node -> text(PAIR).contains("  " + node));
    assertThat(text("docker/haproxy.cfg"))
        .contains("server first first:8080", "server second second:8080", "GET /health/ready");
  }

  private static List<String> found(String file, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }

  private static String text(String file) {
    return House.text(Path.of(file));
  }
}
