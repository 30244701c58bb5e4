package com.predictiq.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The OpenAPI document as a promise: which answers keep it, and where one does not. */
record Contract(JsonNode document) {

  private static final Map<String, Pattern> FORMATS =
      Map.of(
          "date-time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"),
          "decimal", Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?"),
          "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

  /** What an answer to an operation, as in {@code get /api/v1/markets}, does not keep. */
  List<String> breaches(String operation, Answer answer) {
    String[] parts = operation.split(" ");
    JsonNode response =
        document
            .path("paths")
            .path(parts[1])
            .path(parts[0])
            .path("responses")
            .path(Integer.toString(answer.status()));
    String type = answer.header("Content-Type").orElse("").replaceAll(";.*", "");
    if (response.isMissingNode()) {
      return List.of(operation + " does not say that it answers " + answer.status());
    }
    if (answer.body().length == 0) {
      return response.has("content") ? List.of(operation + " answered nothing") : List.of();
    }
    JsonNode schema = response.path("content").path(type).path("schema");
    return schema.isMissingNode()
        ? List.of(operation + " does not say that it answers " + answer.status() + " in " + type)
        : new Comparison(operation).of(answer.json(), schema);
  }

  /** Of one value with one schema, down to the leaves. */
  private final class Comparison {

    private final List<String> breaches = new ArrayList<>();
    private final String where;

    Comparison(String where) {
      this.where = where;
    }

    List<String> of(JsonNode value, JsonNode schema) {
      compare("", value, schema);
      return breaches;
    }

    private void compare(String pointer, JsonNode value, JsonNode given) {
      JsonNode schema = resolved(given);
      switch (schema.path("type").asText("any")) {
        case "object" -> compareFields(pointer, value, schema);
        case "array" -> compareItems(pointer, value, schema);
        case "string" -> expect(value.isTextual() && isWellFormed(value, schema), pointer, value);
        case "integer" -> expect(value.isIntegralNumber(), pointer, value);
        case "number" -> expect(value.isNumber(), pointer, value);
        case "boolean" -> expect(value.isBoolean(), pointer, value);
        default -> expect(!schema.has("properties"), pointer, value);
      }
    }

    private void compareFields(String pointer, JsonNode value, JsonNode schema) {
      expect(value.isObject(), pointer, value);
      for (JsonNode name : schema.path("required")) {
        expect(value.has(name.asText()), pointer + "/" + name.asText(), "missing");
      }
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        String below = pointer + "/" + field.getKey();
        JsonNode named = schema.path("properties").path(field.getKey());
        JsonNode promised = named.isMissingNode() ? schema.path("additionalProperties") : named;
        expect(promised.isObject(), below, "not described");
        compare(below, field.getValue(), promised);
      }
    }

    private void compareItems(String pointer, JsonNode value, JsonNode schema) {
      expect(value.isArray(), pointer, value);
      for (JsonNode item : value) {
        compare(pointer + "/-", item, schema.path("items"));
      }
    }

    private JsonNode resolved(JsonNode schema) {
      String reference = schema.path("$ref").asText();
      return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private boolean isWellFormed(JsonNode value, JsonNode schema) {
      Pattern format = FORMATS.get(schema.path("format").asText());
      boolean isOneOf =
          !schema.has("enum")
              || StreamSupport.stream(schema.path("enum").spliterator(), false)
                  .anyMatch(value::equals);
      return isOneOf && (format == null || format.matcher(value.asText()).matches());
    }

    private void expect(boolean kept, String pointer, Object found) {
      if (!kept) {
        breaches.add(where + " " + pointer + ": " + found);
      }
    }
  }
}
