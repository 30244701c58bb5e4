package com.predictiq.members;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.UUID;

/**
 * The API key that the current request shows. To be injected; there is one for each request, and it
 * is looked at once.
 */
public interface ShownKey {

  /** Whose key it is, what it may do and who answers for it. */
  record Known(UUID id, String prefix, KeyOwner owner, Set<Scope> scopes, String issuedBy) {}

  /** Whether there is a key at all, be it an empty one: who shows one is judged by it alone. */
  boolean isShown();

  /**
   * The key, if it is good for this. Reads the body when the request is signed, and puts it back.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#UNAUTHENTICATED}, a refusal of
   *     the signature, or {@link MembersRefusal#INSUFFICIENT_SCOPE}
   */
  Known require(ContainerRequestContext request, Scope scope);
}
