package com.predictiq.web;

import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What is noted over a resource's method. The container drops a path altogether when one of its
 * methods is hidden as another form of the same; such an operation is written from the notes.
 */
final class OperationNotes {

  private OperationNotes() {}

  /** The operation of the document, made where it is missing. */
  static Operation operation(OpenAPI document, Endpoint endpoint) {
    PathItem path = document.getPaths().getPathItem(endpoint.path());
    if (path == null) {
      path = OASFactory.createPathItem();
      document.getPaths().addPathItem(endpoint.path(), path);
    }
    PathItem.HttpMethod verb = PathItem.HttpMethod.valueOf(endpoint.verb());
    if (!path.getOperations().containsKey(verb)) {
      path.setOperation(verb, written(endpoint.method()));
    }
    return path.getOperations().get(verb);
  }

  private static Operation written(Method method) {
    Operation operation =
        OASFactory.createOperation().operationId(method.getName()).responses(responses(method));
    var notes = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    if (notes != null) {
      operation.setSummary(notes.summary());
      operation.setDescription(notes.description().isEmpty() ? null : notes.description());
    }
    Arrays.stream(method.getDeclaringClass().getAnnotationsByType(Tag.class))
        .forEach(tag -> operation.addTag(tag.name()));
    Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(PathParam.class))
        .filter(Objects::nonNull)
        .forEach(parameter -> operation.addParameter(inPath(parameter.value())));
    return operation;
  }

  private static APIResponses responses(Method method) {
    APIResponses responses = OASFactory.createAPIResponses();
    for (APIResponse note : method.getAnnotationsByType(APIResponse.class)) {
      responses.addAPIResponse(
          note.responseCode(), OASFactory.createAPIResponse().description(note.description()));
    }
    return responses;
  }

  private static Parameter inPath(String name) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.PATH)
        .required(true)
        .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING));
  }
}
