package com.predictiq.platform.cache;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;

/** Sends what is remembered, as it lies there, and says how old it is. */
@Provider
@Priority(200)
public class SendsAnswers implements ContainerResponseFilter {

  static final String PROPERTY = "predictiq.remembered";

  private static final Pattern GZIP = Pattern.compile("(^|,)\\s*gzip\\s*(,|$)");

  @Inject private InstantSource clock;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(PROPERTY) instanceof TwoLevelCache.Found<?> found
        && found.kept().value() instanceof ReadyAnswer answer
        && response.getStatus() == Status.NO_CONTENT.getStatusCode()) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle("X-Cache", found.hit() ? "HIT" : "MISS");
      headers.putSingle("Age", Math.max(0, found.kept().age(clock.instant()).toSeconds()));
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
      send(answer, request, response);
    }
  }

  private static void send(
      ReadyAnswer answer, ContainerRequestContext request, ContainerResponseContext response) {
    EntityTag strong = new EntityTag(answer.tag());
    response.getHeaders().putSingle(HttpHeaders.ETAG, strong);
    if (request.getRequest().evaluatePreconditions(strong) != null) {
      response.setStatus(Status.NOT_MODIFIED.getStatusCode());
      return;
    }
    response.setStatus(Status.OK.getStatusCode());
    if (answer.isWorthPacking() && unpacks(request)) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(answer.tag(), true));
      response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
      response.setEntity(answer.packed(), null, MediaType.APPLICATION_JSON_TYPE);
    } else {
      response.setEntity(answer.body(), null, MediaType.APPLICATION_JSON_TYPE);
    }
  }

  /** Who says more about it than its name is served by the filter in front of us. */
  private static boolean unpacks(ContainerRequestContext request) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && GZIP.matcher(accepted.toLowerCase(Locale.ROOT)).find();
  }
}
