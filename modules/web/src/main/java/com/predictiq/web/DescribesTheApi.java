package com.predictiq.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Finishes the OpenAPI document: field names as they are on the wire, the shape of a problem, and
 * the refusals that every operation shares.
 */
public class DescribesTheApi implements OASFilter {

  private static final String PROBLEM = "Problem";

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "400", "The request is malformed, or names something unknown.",
          "429", "RATE_LIMITED: too many requests of this kind.",
          "503", "DATABASE_UNAVAILABLE: try again shortly.");

  /** What the operators' door says, whatever lies behind it. */
  private static final Map<String, String> BEHIND_THE_DOOR =
      Map.of("401", "ADMIN_UNAUTHENTICATED", "403", "ADMIN_FORBIDDEN");

  /** Parameters of lists, which mean the same wherever they are named. */
  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("limit", "How many items at most, 1 to 100; 20 unless told."),
          Map.entry("cursor", "The next_cursor of the page before."),
          Map.entry("status", "A state of a market's life; DRAFT shows the caller's own alone."),
          Map.entry("q", "Words in title and description, as a web search would take them."),
          Map.entry("creator", "The id of a member, or \"me\"."),
          Map.entry("sort", "volume, newest, closing or trending."),
          Map.entry("closing_before", "Closing before this time (RFC 3339)."),
          Map.entry("from", "From this time on (RFC 3339)."),
          Map.entry("to", "Up to and without this time (RFC 3339)."),
          Map.entry("token", "The token of the link in the mail; good once."));

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(PARAMETERS.get(parameter.getName()));
    }
    return parameter;
  }

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getProperties() != null) {
      Map<String, Schema> wire = new LinkedHashMap<>();
      schema.getProperties().forEach((name, property) -> wire.put(snake(name), property));
      schema.setProperties(wire);
    }
    leaveOutWhatSaysNothing(schema);
    if (schema.getRequired() != null) {
      schema.setRequired(schema.getRequired().stream().map(DescribesTheApi::snake).toList());
    }
    return schema;
  }

  @Override
  public Operation filterOperation(Operation operation) {
    addRefusals(operation, EVERYWHERE);
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.info(
        OASFactory.createInfo()
            .title("PredictIQ")
            .version("v1")
            .description("A self-hosted prediction market with provable books.")
            .license(OASFactory.createLicense().name("Apache-2.0")));
    document.setServers(List.of(OASFactory.createServer().url("/")));
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(PROBLEM, problem());
    document.getPaths().getPathItems().entrySet().stream()
        .filter(path -> path.getKey().startsWith("/api/v1/admin/"))
        .flatMap(path -> path.getValue().getOperations().values().stream())
        .forEach(operation -> addRefusals(operation, BEHIND_THE_DOOR));
  }

  /** Leaves alone what the operation says itself. */
  private static void addRefusals(Operation operation, Map<String, String> refusals) {
    refusals.forEach(
        (status, text) -> {
          if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(text));
          }
        });
    operation.getResponses().getAPIResponses().forEach(DescribesTheApi::asProblem);
  }

  /** Once a type is annotated, the container writes out every default it never had. */
  private static void leaveOutWhatSaysNothing(Schema schema) {
    schema.exclusiveMaximum(null).exclusiveMinimum(null).uniqueItems(null);
    schema.nullable(null).readOnly(null).writeOnly(null).deprecated(null);
    schema.minLength(null).minProperties(null).maxProperties(null);
  }

  private static void asProblem(String status, APIResponse response) {
    boolean refusal = status.startsWith("4") || status.startsWith("5");
    if (refusal && response.getContent() == null) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  "application/problem+json",
                  OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
    }
  }

  private static Schema problem() {
    Schema problem =
        OASFactory.createSchema()
            .type(Schema.SchemaType.OBJECT)
            .description("Why the answer is no (RFC 9457).");
    List.of("type", "title", "detail", "instance", "code", "request_id")
        .forEach(name -> problem.addProperty(name, of(Schema.SchemaType.STRING)));
    List.of("status", "number")
        .forEach(name -> problem.addProperty(name, of(Schema.SchemaType.INTEGER)));
    problem.addProperty("retryable", of(Schema.SchemaType.BOOLEAN));
    Schema fault = of(Schema.SchemaType.OBJECT);
    List.of("pointer", "code", "message")
        .forEach(name -> fault.addProperty(name, of(Schema.SchemaType.STRING)));
    return problem.addProperty("errors", of(Schema.SchemaType.ARRAY).items(fault));
  }

  private static Schema of(Schema.SchemaType type) {
    return OASFactory.createSchema().type(type);
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
