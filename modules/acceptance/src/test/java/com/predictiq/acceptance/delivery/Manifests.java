package com.predictiq.acceptance.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Kubernetes objects as trees, and the parts of them that rules are about. */
final class Manifests {

  static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

  private Manifests() {}

  static List<JsonNode> read(String text) {
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(text)) {
      List<JsonNode> objects = new ArrayList<>(documents.readAll());
      objects.removeIf(object -> !object.isObject());
      return objects;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String name(JsonNode object) {
    return object.path("kind").asText() + "/" + object.at("/metadata/name").asText();
  }

  static JsonNode only(List<JsonNode> objects, String kind) {
    List<JsonNode> found =
        objects.stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " objects of kind " + kind);
    }
    return found.get(0);
  }

  /** The pod that an object makes, wherever its kind keeps it; missing when it makes none. */
  static JsonNode pod(JsonNode object) {
    return switch (object.path("kind").asText()) {
      case "Pod" -> object.path("spec");
      case "CronJob" -> object.at("/spec/jobTemplate/spec/template/spec");
      case "Deployment", "StatefulSet", "Job" -> object.at("/spec/template/spec");
      default -> object.path("nothing");
    };
  }

  static Stream<JsonNode> containers(JsonNode object) {
    JsonNode pod = pod(object);
    return Stream.of("initContainers", "containers")
        .flatMap(list -> StreamSupport.stream(pod.path(list).spliterator(), false));
  }

  static List<String> variables(JsonNode container) {
    return StreamSupport.stream(container.path("env").spliterator(), false)
        .map(one -> one.path("name").asText())
        .toList();
  }

  /** The value a container gets under a name. */
  static JsonNode variable(JsonNode container, String name) {
    return StreamSupport.stream(container.path("env").spliterator(), false)
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElse(container.path("nothing"));
  }
}
