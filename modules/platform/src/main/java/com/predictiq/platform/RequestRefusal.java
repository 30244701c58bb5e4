package com.predictiq.platform;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import java.util.OptionalInt;

/** What can be wrong with a request before any module has looked at it. */
public enum RequestRefusal implements Refusal {
  RATE_LIMITED(Kind.TOO_MANY, "Too many requests of this kind; wait as Retry-After says.", true),
  ROUTE_NOT_FOUND(Kind.NOT_FOUND, "There is nothing at this path."),
  METHOD_NOT_ALLOWED(Kind.METHOD, "The path exists, but not for this method; see Allow."),
  HTTPS_REQUIRED(Kind.FORBIDDEN, "This is served over https only."),
  METRICS_UNAUTHENTICATED(Kind.UNAUTHENTICATED, "The scrape needs its token."),
  NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE, "Answers are JSON; the Accept header rules that out."),
  UNSUPPORTED_MEDIA_TYPE(Kind.MEDIA_TYPE, "Bodies are application/json in UTF-8."),
  BODY_TOO_LARGE(Kind.TOO_LARGE, "The body is larger than 1 MiB."),
  MALFORMED_REQUEST(Kind.MALFORMED, "The request is not well-formed."),
  MALFORMED_JSON(Kind.MALFORMED, "The body is not one JSON object."),
  UNKNOWN_PARAMETER(Kind.MALFORMED, "A query parameter is not known here."),
  UNKNOWN_FIELD(Kind.MALFORMED, "A field of the body is not known here."),
  INVALID_CURSOR(Kind.MALFORMED, "The cursor is not one this server gave for this list."),
  VALIDATION_FAILED(Kind.MALFORMED, "Something in the request breaks a rule; see errors."),
  IDEMPOTENCY_KEY_REUSED(
      Kind.UNPROCESSABLE,
      "The idempotency key came before with another body; nothing was changed."),
  IDEMPOTENCY_KEY_IN_USE(
      Kind.CONFLICT, "The first request with this idempotency key is still running.", true),
  PLATFORM_PAUSED(
      Kind.UNAVAILABLE,
      121,
      "No new business for now; claims, refunds and withdrawals go on.",
      true),
  OPERATION_STOPPED(
      Kind.UNAVAILABLE, "An operator has stopped this by name; what is owed stays owed.", true),
  READ_ONLY(Kind.UNAVAILABLE, "The house is being looked after; reads go on.", true),
  DATABASE_UNAVAILABLE(Kind.UNAVAILABLE, "The database does not answer; try again shortly.", true),
  INTERNAL_ERROR(Kind.INTERNAL, "Something failed that should not; quote the request id.");

  private static final int NO_NUMBER = 0;

  private final Kind kind;
  private final int number;
  private final String title;
  private final boolean retryable;

  RequestRefusal(Kind kind, String title) {
    this(kind, title, false);
  }

  RequestRefusal(Kind kind, String title, boolean retryable) {
    this(kind, NO_NUMBER, title, retryable);
  }

  RequestRefusal(Kind kind, int number, String title, boolean retryable) {
    this.kind = kind;
    this.number = number;
    this.title = title;
    this.retryable = retryable;
  }

  /** The container's own refusals in our words. */
  public static Rejected ofStatus(int status) {
    return switch (status) {
      case 404 -> new Rejected(ROUTE_NOT_FOUND, "See /openapi for what there is.");
      case 405 -> new Rejected(METHOD_NOT_ALLOWED, "See the Allow header.");
      case 406 -> new Rejected(NOT_ACCEPTABLE, "Accept application/json.");
      case 413 -> new Rejected(BODY_TOO_LARGE, "Send at most 1 MiB.");
      case 415 -> new Rejected(UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json.");
      default ->
          status >= 500
              ? new Rejected(INTERNAL_ERROR, "The server failed.")
              : new Rejected(MALFORMED_REQUEST, "The request was refused.");
    };
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public OptionalInt number() {
    return number == NO_NUMBER ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Override
  public boolean retryable() {
    return retryable;
  }
}
