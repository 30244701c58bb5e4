package com.predictiq.web;

import com.predictiq.kernel.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Finishes the OpenAPI document: the shapes of what is sent and answered, drawn from the code, the
 * shape of a problem, and the refusals that every operation shares.
 */
public class DescribesTheApi implements OASFilter {

  private static final String PROBLEM = "Problem";

  private static final BigDecimal MOST_ITEMS = BigDecimal.valueOf(PageRequest.MAX_LIMIT);

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "400", "The request is malformed, or names something unknown.",
          "429", "RATE_LIMITED: too many requests of this kind.",
          "503", "DATABASE_UNAVAILABLE: try again shortly.");

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
          Map.entry("topics", "market:<id>, ticker, account; with commas between."),
          Map.entry("token", "The token of the link in the mail; good once."));

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(PARAMETERS.get(parameter.getName()));
    }
    return parameter;
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
    Shapes shapes = new Shapes();
    Endpoint.all().forEach(endpoint -> describe(document, endpoint, shapes));
    Map<String, Schema> schemas = new TreeMap<>(shapes.named());
    schemas.put(PROBLEM, problem());
    document.getComponents().setSchemas(schemas);
    document.getComponents().setSecuritySchemes(SecurityNotes.schemes());
    document.getPaths().getPathItems().values().forEach(DescribesTheApi::addRefusals);
  }

  private static void addRefusals(PathItem item) {
    item.getOperations().values().forEach(DescribesTheApi::addRefusals);
  }

  /** Leaves alone what the operation says itself. */
  private static void addRefusals(Operation operation) {
    EVERYWHERE.forEach(
        (status, text) -> {
          if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(text));
          }
        });
    operation.getResponses().getAPIResponses().forEach(DescribesTheApi::asProblem);
  }

  /** Puts in the place of what the container guessed what the method says. */
  private static void describe(OpenAPI document, Endpoint endpoint, Shapes shapes) {
    Operation operation = OperationNotes.operation(document, endpoint);
    endpoint
        .body()
        .map(shapes::request)
        .ifPresent(
            body ->
                operation.setRequestBody(
                    OASFactory.createRequestBody().required(true).content(json(body))));
    APIResponse good = good(operation, endpoint);
    good.setContent(
        endpoint.isStream()
            ? content("text/event-stream", of(Schema.SchemaType.STRING))
            : endpoint.answer().map(shapes::answer).map(body -> json(body)).orElse(null));
    endpoint.gathered().forEach(bean -> addParameters(operation, bean));
    SecurityNotes.add(operation, endpoint);
  }

  private static APIResponse good(Operation operation, Endpoint endpoint) {
    APIResponses responses = operation.getResponses();
    responses.removeAPIResponse("default");
    return responses.getAPIResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () -> {
              APIResponse made = OASFactory.createAPIResponse().description("What was asked for.");
              responses.addAPIResponse(endpoint.answer().isPresent() ? "200" : "204", made);
              return made;
            });
  }

  private static void addParameters(Operation operation, Class<?> bean) {
    for (Field field : bean.getDeclaredFields()) {
      QueryParam query = field.getAnnotation(QueryParam.class);
      if (query != null) {
        operation.addParameter(parameter(query.value()));
      }
    }
  }

  private static Parameter parameter(String name) {
    Schema schema =
        name.equals("limit")
            ? of(Schema.SchemaType.INTEGER).minimum(BigDecimal.ONE).maximum(MOST_ITEMS)
            : of(Schema.SchemaType.STRING);
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.QUERY)
        .schema(schema)
        .description(PARAMETERS.get(name));
  }

  private static Content json(Schema schema) {
    return content("application/json", schema);
  }

  private static Content content(String type, Schema schema) {
    return OASFactory.createContent()
        .addMediaType(type, OASFactory.createMediaType().schema(schema));
  }

  private static void asProblem(String status, APIResponse response) {
    boolean refusal = status.startsWith("4") || status.startsWith("5");
    if (refusal) {
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
}
