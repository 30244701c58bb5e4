package com.predictiq.admin.internal;

import java.util.Optional;

/** Somebody at the operator's door: who, from where, wanting what, answered how. */
record AdminCall(
    Optional<String> actor,
    String address,
    String method,
    String path,
    Optional<Integer> status,
    Optional<String> code) {

  private static final String BY = " by ";

  AdminCall(Optional<String> actor, String address, String method, String path) {
    this(actor, address, method, path, Optional.empty(), Optional.empty());
  }

  /** Who answers for it, without the key in their hand. */
  Optional<String> who() {
    return actor.map(text -> text.split(BY, 2)[0]);
  }

  /** The key in their hand, if they did not come as themselves. */
  Optional<String> keyId() {
    return actor
        .map(
            text ->
                text.substring(text.lastIndexOf(BY) < 0 ? 0 : text.lastIndexOf(BY) + BY.length()))
        .filter(credential -> credential.startsWith("key:"));
  }

  AdminCall by(String recognised) {
    return new AdminCall(Optional.of(recognised), address, method, path, status, code);
  }

  AdminCall answered(int with, Optional<String> problem) {
    return new AdminCall(actor, address, method, path, Optional.of(with), problem);
  }
}
