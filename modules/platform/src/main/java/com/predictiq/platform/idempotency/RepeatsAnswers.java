package com.predictiq.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Sends what is kept, the first time too: so both times the same bytes. Comes before the one who
 * would write the record, as responses pass by falling priority.
 */
@Provider
@Priority(200)
public class RepeatsAnswers implements ContainerResponseFilter {

  static final String REPLAYED = "Idempotency-Replayed";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Answer.PROPERTY) instanceof Answer answer) {
      response.setStatus(answer.status());
      answer.body().ifPresent(body -> write(body, response));
      if (answer.replayed()) {
        response.getHeaders().putSingle(REPLAYED, "true");
        answer
            .location()
            .ifPresent(to -> response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(to)));
      }
    }
  }

  private static void write(String body, ContainerResponseContext response) {
    response.setEntity(
        body.getBytes(StandardCharsets.UTF_8), null, MediaType.APPLICATION_JSON_TYPE);
  }
}
