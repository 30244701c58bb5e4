package com.predictiq.acceptance.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What every container that we ask a cluster to run has to keep to. */
final class PodRules {

  private static final Set<String> SERVES_ON = Set.of("Deployment", "StatefulSet");

  /** Keeps to none of the rules, so that each is seen to bite. */
  private static final List<JsonNode> CARELESS =
      Manifests.read(
          """
          kind: Deployment
          metadata: {name: careless}
          spec: {template: {spec: {containers: [{name: x, image: "x:latest"}]}}}
          """);

  private PodRules() {}

  static List<Rule<List<JsonNode>>> all() {
    return List.of(
        rule(
            "runs as nobody special",
            (pod, container) ->
                pod.at("/securityContext/runAsNonRoot").asBoolean()
                    && pod.at("/securityContext/runAsUser").asInt() > 0),
        rule(
            "writes only where a volume is",
            (pod, container) ->
                container.at("/securityContext/readOnlyRootFilesystem").asBoolean()),
        rule("gains no privilege", PodRules::gainsNothing),
        rule(
            "knows its limits",
            (pod, container) ->
                Stream.of("requests/cpu", "requests/memory", "limits/memory")
                    .noneMatch(path -> container.at("/resources/" + path).isMissingNode())),
        rule(
            "names its version",
            (pod, container) -> DockerRules.isPinned(container.path("image").asText())),
        rule(
            "holds no key to the cluster",
            (pod, container) -> isFalse(pod.path("automountServiceAccountToken"))),
        new Rule<>("is asked whether it still serves", PodRules::isAsked, CARELESS));
  }

  private static boolean gainsNothing(JsonNode pod, JsonNode container) {
    return isFalse(container.at("/securityContext/allowPrivilegeEscalation"))
        && container.at("/securityContext/capabilities/drop/0").asText().equals("ALL")
        && pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault");
  }

  private static boolean isFalse(JsonNode value) {
    return value.isBoolean() && !value.asBoolean();
  }

  private static Rule<List<JsonNode>> rule(String name, BiPredicate<JsonNode, JsonNode> kept) {
    return new Rule<>(
        name,
        objects ->
            objects.stream()
                .allMatch(
                    object ->
                        Manifests.containers(object)
                            .allMatch(container -> kept.test(Manifests.pod(object), container))),
        CARELESS);
  }

  private static boolean isAsked(List<JsonNode> objects) {
    return objects.stream()
        .filter(object -> SERVES_ON.contains(object.path("kind").asText()))
        .flatMap(Manifests::containers)
        .allMatch(one -> one.has("livenessProbe") && one.has("readinessProbe"));
  }
}
