package com.predictiq.platform.limits;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;

/** Where a request stands: whom it was counted against, and what was left. */
record Standing(LimitClass limit, Subject subject, RequestLimits.Answer answer) {

  /** Under this name the request carries its own. */
  static final String PROPERTY = "predictiq.limit";

  Standing orRefuse() {
    if (!answer.allowed()) {
      throw new Rejected(
          RequestRefusal.RATE_LIMITED,
          answer.limit() + " in " + answer.window().toSeconds() + " s are the limit here.",
          wholeSeconds(answer.reset()));
    }
    return this;
  }

  /** The header fields of the IETF draft. */
  void tell(MultivaluedMap<String, Object> headers) {
    headers.putSingle("RateLimit-Policy", policy());
    headers.putSingle("RateLimit", left());
  }

  String policy() {
    return name() + ";q=" + answer.limit() + ";w=" + answer.window().toSeconds();
  }

  String left() {
    return name() + ";r=" + answer.remaining() + ";t=" + wholeSeconds(answer.reset()).toSeconds();
  }

  private String name() {
    return '"' + limit.wire() + '"';
  }

  /** Upwards: who comes back then is not turned away again. */
  static Duration wholeSeconds(Duration wait) {
    return Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
