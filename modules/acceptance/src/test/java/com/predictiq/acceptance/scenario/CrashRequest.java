package com.predictiq.acceptance.scenario;

import java.util.function.Consumer;

/** What is sent, with the same key until it has been answered, and what is to be noted then. */
record CrashRequest(Visitor as, String path, String body, Consumer<Answer> then) {

  private static final String KEY = "Idempotency-Key";

  CrashRequest withKey(String key) {
    return new CrashRequest(as.with(KEY, key), path, body, then);
  }

  boolean hasKey() {
    return as.headers().contains(KEY);
  }

  Answer send() {
    return body.isEmpty() ? as.post(path) : as.post(path, body);
  }
}
