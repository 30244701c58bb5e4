package com.predictiq.admin.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Scope;
import com.predictiq.members.ShownKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** A request that shows this key, or a bad one. */
record ShownBy(Optional<ShownKey.Known> key) implements ShownKey {

  @Override
  public boolean isShown() {
    return true;
  }

  @Override
  public Known known(ContainerRequestContext request) {
    return key.orElseThrow(() -> new Rejected(MembersRefusal.UNAUTHENTICATED, "No."));
  }

  @Override
  public Known require(ContainerRequestContext request, Scope scope) {
    return known(request).require(scope);
  }

  @Override
  public Optional<Known> found() {
    return key;
  }
}
