package com.predictiq.markets.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;

/** A body that has to be there. */
final class Bodies {

  private Bodies() {}

  static <T> T given(T body) {
    if (body == null) {
      throw new Rejected(RequestRefusal.MALFORMED_JSON, "Send a JSON object, {} at least.");
    }
    return body;
  }
}
