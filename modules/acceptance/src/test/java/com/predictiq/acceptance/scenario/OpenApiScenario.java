package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.predictiq.acceptance.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the server says of itself is what was agreed. */
@WithSharedNode
class OpenApiScenario {

  /** Whoever is unknown here may be known outside; only what can be no name there is refused. */
  private static final Map<String, String> KNOWS_NO_STRANGER =
      Map.of(
          "get /api/v1/blockchain/users/{address}/bets", "422",
          "put /api/v1/members/me/watched-transactions/{hash}", "422");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final Visitor visitor;

  OpenApiScenario(RunningNode node) {
    this.visitor = node.visitor();
  }

  @Test
  void describes_the_agreed_api() {
    Golden.hold(Path.of("docs/api/openapi.yaml"), Yaml.of(document()));
  }

  @Test
  void describes_nothing_outside_the_version() {
    assertThat(document().path("paths").fieldNames())
        .toIterable()
        .isNotEmpty()
        .allMatch(path -> path.startsWith("/api/v1/"));
  }

  @Test
  void gives_each_operation_a_summary_a_tag_and_its_refusals() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations()) {
      operation.missing().forEach(what -> faults.add(operation.name() + " has no " + what));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void writes_field_names_as_they_are_on_the_wire() {
    List<String> names = new ArrayList<>();
    document()
        .at("/components/schemas")
        .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
    assertThat(names).isNotEmpty().allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
  }

  @Test
  void describes_only_what_is_there() {
    for (Operation operation : operations()) {
      if (operation.name().startsWith("get ") && !operation.name().contains("{")) {
        Answer answer = visitor.get(operation.name().substring(4));
        assertThat(answer.status()).as(operation.name()).isNotIn(404, 405, 500);
      }
    }
  }

  /** One verb at one path. */
  private record Operation(String name, JsonNode description) {

    List<String> missing() {
      List<String> missing = new ArrayList<>();
      if (description.path("summary").asText().isBlank()) {
        missing.add("summary");
      }
      if (description.path("tags").isEmpty()) {
        missing.add("tag");
      }
      if (!description.path("responses").has("400") || !description.path("responses").has("429")) {
        missing.add("refusal");
      }
      if (name.contains("{")
          && !description.path("responses").has(KNOWS_NO_STRANGER.getOrDefault(name, "404"))) {
        missing.add("answer to an unknown id");
      }
      if (name.contains("/admin/") && !description.path("responses").has("401")) {
        missing.add("refusal of strangers");
      }
      return missing;
    }
  }

  private List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
        if (METHODS.contains(verb.getKey())) {
          operations.add(new Operation(verb.getKey() + " " + path.getKey(), verb.getValue()));
        }
      }
    }
    return operations;
  }

  private JsonNode document() {
    return visitor.with("Accept", "application/json").get("/openapi").is(200).json();
  }
}
