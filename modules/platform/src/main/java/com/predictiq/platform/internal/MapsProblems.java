package com.predictiq.platform.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Json;
import com.predictiq.platform.Problem;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one exception mapper: whatever was thrown becomes a problem with a code. */
@Provider
public class MapsProblems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger("predictiq.http");

  @Context private UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    Rejected rejected = rejected(thrown);
    Problem problem =
        Problem.of(rejected, "/" + uri.getBaseUri().getPath().replaceAll("^/", "") + uri.getPath());
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(Json.bytes(problem));
    rejected
        .retryAfter()
        .ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
    if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"predictiq\"");
    }
    allow(thrown).ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
    return response.build();
  }

  static Rejected rejected(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Rejected rejected) {
        return rejected;
      }
      if (cause instanceof WebApplicationException web) {
        return RequestRefusal.ofStatus(web.getResponse().getStatus());
      }
      if (failure(cause).filter(MapsProblems::passes).isPresent()) {
        LOG.log(Level.WARNING, "The database is away or busy: {0}", cause.getMessage());
        return new Rejected(
            RequestRefusal.DATABASE_UNAVAILABLE, "Nothing was changed.", Duration.ofSeconds(1));
      }
    }
    LOG.log(Level.SEVERE, "A request failed", thrown);
    return new Rejected(RequestRefusal.INTERNAL_ERROR, "Nothing is known about what was changed.");
  }

  private static Optional<DatabaseFailure> failure(Throwable cause) {
    if (cause instanceof SQLException wrappedByOthers) {
      return Optional.of(new DatabaseFailure(wrappedByOthers));
    }
    return cause instanceof DatabaseFailure failure ? Optional.of(failure) : Optional.empty();
  }

  private static boolean passes(DatabaseFailure failure) {
    return failure.unavailable() || failure.waitedTooLong() || failure.mayTryAgain();
  }

  private static Optional<String> allow(Throwable thrown) {
    return thrown instanceof WebApplicationException web
        ? Optional.ofNullable(web.getResponse().getHeaderString(HttpHeaders.ALLOW))
        : Optional.empty();
  }
}
