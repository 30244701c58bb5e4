package com.predictiq.platform;

import java.util.Map;

/**
 * Told within the transaction of a change somebody made by their office, for the audit log: what it
 * was about, and the difference. Only values whose names the log knows are kept in clear.
 */
public record Changed(
    String actor,
    String action,
    String target,
    Map<String, String> before,
    Map<String, String> after) {

  public Changed {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }
}
