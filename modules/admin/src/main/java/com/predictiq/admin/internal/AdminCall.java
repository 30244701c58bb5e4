package com.predictiq.admin.internal;

import java.util.Optional;

/** Somebody at the operator's door: who, from where, wanting what, answered how. */
record AdminCall(
    Optional<String> actor, String address, String method, String path, Optional<Integer> status) {

  AdminCall(Optional<String> actor, String address, String method, String path) {
    this(actor, address, method, path, Optional.empty());
  }

  AdminCall by(String recognised) {
    return new AdminCall(Optional.of(recognised), address, method, path, status);
  }

  AdminCall answered(int with) {
    return new AdminCall(actor, address, method, path, Optional.of(with));
  }
}
