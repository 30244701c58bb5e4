package com.predictiq.members;

import com.predictiq.kernel.Rejected;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The API key that the current request shows. To be injected; there is one for each request, and it
 * is looked at once.
 */
public interface ShownKey {

  /** Whose key it is, what it may do and who answers for it. */
  record Known(UUID id, String prefix, KeyOwner owner, Set<Scope> scopes, String issuedBy) {

    public Known require(Scope scope) {
      if (!scopes.contains(scope)) {
        throw new Rejected(
            MembersRefusal.INSUFFICIENT_SCOPE, "This needs a key of scope " + scope.wire() + ".");
      }
      return this;
    }
  }

  /** Whether there is a key at all, be it an empty one: who shows one is judged by it alone. */
  boolean isShown();

  /**
   * The key, if it is a good one. Reads the body when the request is signed, and puts it back.
   *
   * @throws Rejected with {@link MembersRefusal#UNAUTHENTICATED} or a refusal of the signature
   */
  Known known(ContainerRequestContext request);

  /**
   * The key, if it is good for this; for letting money out only with a signature.
   *
   * @throws Rejected as {@link #known} does, or with {@link MembersRefusal#INSUFFICIENT_SCOPE}
   */
  Known require(ContainerRequestContext request, Scope scope);

  /**
   * What a door has found, or, where no door asks, a good key without questions; empty for a bad
   * one, and for one that has to sign a body which nobody has read.
   */
  Optional<Known> found();
}
