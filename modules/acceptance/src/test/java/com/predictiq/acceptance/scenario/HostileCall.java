package com.predictiq.acceptance.scenario;

/** A request of somebody who means no good: what it is, and what the answer must be. */
record HostileCall(String what, RawCall call, int status, String code) {

  static HostileCall of(String what, RawCall call, int status, String code) {
    return new HostileCall(what, call, status, code);
  }

  /** The answer of the wrong address. */
  static HostileCall outside(String what, RawCall call) {
    return of(what, call, 403, "ADMIN_FORBIDDEN");
  }

  /** The answer to a bad credential, or none. */
  static HostileCall unknown(String what, RawCall call) {
    return of(what, call, 401, "ADMIN_UNAUTHENTICATED");
  }

  /** The answer to a path that may be read in two ways. */
  static HostileCall lost(String what, RawCall call) {
    return of(what, call, 404, "ROUTE_NOT_FOUND");
  }

  /** The answer to what is no plain request. */
  static HostileCall unread(String what, RawCall call) {
    return of(what, call, 400, "MALFORMED_REQUEST");
  }

  @Override
  public String toString() {
    return what.replaceAll("\\P{Print}", "?") + " → " + status + " " + code;
  }
}
