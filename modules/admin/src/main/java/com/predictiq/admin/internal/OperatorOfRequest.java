package com.predictiq.admin.internal;

import com.predictiq.platform.Operator;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Filled by the gate when somebody passes it; a key by its fingerprint, an admin by their id. */
@RequestScoped
class OperatorOfRequest implements Operator {

  private Optional<String> entered = Optional.empty();

  void enter(String id) {
    entered = Optional.of(id);
  }

  @Override
  public String id() {
    return entered.orElseThrow(
        () -> new IllegalStateException("only what is @AdminOnly knows an operator"));
  }
}
