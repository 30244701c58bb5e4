package com.predictiq.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.Trace;
import java.util.List;
import java.util.Optional;

/** What a caller reads when the answer is no (RFC 9457). */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    Optional<Integer> number,
    boolean retryable,
    String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(Rejected rejected, String instance) {
    Refusal refusal = rejected.refusal();
    return new Problem(
        "/problems#" + refusal.name(),
        refusal.title(),
        status(refusal.kind()),
        rejected.getMessage(),
        instance,
        refusal.name(),
        refusal.number().isPresent() ? Optional.of(refusal.number().getAsInt()) : Optional.empty(),
        refusal.retryable(),
        Trace.current().map(Trace::requestId).orElse(""),
        rejected.faults());
  }

  /** The only place that knows which status a kind of refusal is. */
  public static int status(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case METHOD -> 405;
      case NOT_ACCEPTABLE -> 406;
      case CONFLICT -> 409;
      case TOO_LARGE -> 413;
      case MEDIA_TYPE -> 415;
      case UNPROCESSABLE -> 422;
      case TOO_MANY -> 429;
      case INTERNAL -> 500;
      case UNAVAILABLE -> 503;
    };
  }
}
