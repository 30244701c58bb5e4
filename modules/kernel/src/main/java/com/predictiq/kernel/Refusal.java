package com.predictiq.kernel;

import java.util.OptionalInt;

/**
 * A reason to say no. Each module has one enum of these; the order of its constants is the order in
 * which the rules are checked, and the name of a constant is the code that callers see.
 */
public interface Refusal {

  /** What kind of no this is; the one place that knows HTTP turns it into a status. */
  enum Kind {
    MALFORMED,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD,
    NOT_ACCEPTABLE,
    CONFLICT,
    UNPROCESSABLE,
    TOO_LARGE,
    MEDIA_TYPE,
    TOO_MANY,
    INTERNAL,
    UNAVAILABLE
  }

  String name();

  Kind kind();

  /** One sentence for somebody who meets the code for the first time. */
  String title();

  /** The number callers of the contract know, where there is one. */
  default OptionalInt number() {
    return OptionalInt.empty();
  }

  /** Whether the same request can succeed later without being changed. */
  default boolean retryable() {
    return false;
  }
}
