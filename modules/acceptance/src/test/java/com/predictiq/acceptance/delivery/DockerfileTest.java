package com.predictiq.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileTest {

  private final Dockerfile ours = Dockerfile.of(House.text(Path.of("docker/Dockerfile")));

  @SuppressWarnings("unused") // read by name
  private static final List<Rule<Dockerfile>> RULES = DockerRules.all();

  @ParameterizedTest
  @FieldSource("RULES")
  void our_image_keeps_to_the_rule(Rule<Dockerfile> rule) {
    assertThat(rule.isKeptBy(ours)).isTrue();
  }

  @ParameterizedTest
  @FieldSource("RULES")
  void the_rule_bites(Rule<Dockerfile> rule) {
    assertThat(rule.bites()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "postgres:17.6, true",
    "eclipse-temurin:17.0.17_10-jre-noble, true",
    "prom/prometheus:v3.5.0, true",
    "postgres, false",
    "postgres:latest, false",
    "postgres:17, false",
    "ghcr.io/predictiq:stable, false"
  })
  void knows_a_version_from_a_moving_name(String image, boolean pinned) {
    assertThat(DockerRules.isPinned(image)).isEqualTo(pinned);
  }

  /** What the engine is sent must hold neither the history nor anybody's data or keys. */
  @ParameterizedTest
  @ValueSource(strings = {".git", "**/target", "**/data", "**/*.pem", "**/*.key", "**/.env*"})
  void the_engine_is_not_sent(String pattern) {
    assertThat(House.text(Path.of(".dockerignore")).lines()).contains(pattern);
  }

  @Test
  void builds_what_the_script_lays_out() {
    List<String> copied =
        ours.all("COPY").filter(copy -> copy.startsWith("--from=build /image/")).toList();
    assertThat(ours.all("RUN")).singleElement().asString().contains("docker/root /image");
    assertThat(String.join(" ", copied))
        .contains("payara", "lib", "app", "health", "jvm.options", "program.index", "bom.json");
  }
}
