package com.predictiq.platform.internal;

import com.predictiq.platform.Json;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes the records resources answer with. A read carries a strong tag of its bytes and asks to be
 * checked before it is used again; a caller who has them already is told so.
 */
@Provider
@Priority(100)
public class WritesAnswers implements ContainerResponseFilter {

  private static final int TAG_BYTES = 16;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof Record record)) {
      return;
    }
    byte[] body = Json.bytes(record);
    response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    boolean read =
        request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    if (read && response.getStatus() == Response.Status.OK.getStatusCode()) {
      tag(request, response, body);
    }
  }

  private static void tag(
      ContainerRequestContext request, ContainerResponseContext response, byte[] body) {
    EntityTag tag = new EntityTag(digest(body));
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response
        .getHeaders()
        .putIfAbsent(HttpHeaders.CACHE_CONTROL, java.util.List.of(freshness(request)));
    if (request.getRequest().evaluatePreconditions(tag) != null) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }

  private static String freshness(ContainerRequestContext request) {
    boolean personal =
        request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
            || request.getHeaders().containsKey("X-API-Key");
    return personal ? "private, no-cache" : "no-cache";
  }

  private static String digest(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
