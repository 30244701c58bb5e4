package com.predictiq.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes a JSON document as YAML for people to read and to compare: names in alphabetical order,
 * texts in quotes, so that the same document always gives the same lines.
 */
final class Yaml {

  private final StringBuilder text = new StringBuilder();

  private Yaml() {}

  static String of(JsonNode document) {
    Yaml yaml = new Yaml();
    yaml.members(document, 0);
    return yaml.text.toString();
  }

  private void members(JsonNode object, int depth) {
    List<Map.Entry<String, JsonNode>> members =
        object.properties().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList();
    for (Map.Entry<String, JsonNode> member : members) {
      indent(depth);
      text.append(key(member.getKey())).append(':');
      value(member.getValue(), depth);
    }
  }

  private void items(JsonNode array, int depth) {
    for (JsonNode item : array) {
      indent(depth);
      text.append('-');
      value(item, depth);
    }
  }

  private void value(JsonNode value, int depth) {
    if (value.isEmpty() && value.isContainerNode()) {
      text.append(value.isArray() ? " []\n" : " {}\n");
    } else if (value.isObject()) {
      text.append('\n');
      members(value, depth + 1);
    } else if (value.isArray()) {
      text.append('\n');
      items(value, depth + 1);
    } else {
      text.append(' ').append(value.isTextual() ? quoted(value.asText()) : value).append('\n');
    }
  }

  private void indent(int depth) {
    text.append("  ".repeat(depth));
  }

  private static String key(String name) {
    return name.matches("[A-Za-z_$][A-Za-z0-9_./$-]*") ? name : quoted(name);
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
