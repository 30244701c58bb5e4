package com.predictiq.admin.internal;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Scope;
import com.predictiq.members.ShownKey;
import com.predictiq.members.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the token of the current request is an admin's, or its key the house's own. Asked anew
 * each time: offices end.
 */
@ApplicationScoped
class KnowsAdmins {

  private static final Set<Refusal> SAYS_NOTHING =
      Set.of(MembersRefusal.UNAUTHENTICATED, MembersRefusal.INSUFFICIENT_SCOPE);

  private final Caller caller;
  private final Supervision supervision;
  private final ShownKey key;

  @Inject
  KnowsAdmins(Caller caller, Supervision supervision, ShownKey key) {
    this.caller = caller;
    this.supervision = supervision;
    this.key = key;
  }

  /** A key the house has issued. What is wrong with a signature is said; with a key, not. */
  Optional<Entry> issued(ContainerRequestContext request) {
    try {
      ShownKey.Known known = key.require(request, Scope.ADMIN);
      return Optional.of(new Entry(known.issuedBy(), "key:" + known.prefix()));
    } catch (Rejected refused) {
      if (SAYS_NOTHING.contains(refused.refusal())) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** By token alone: a member's key, whatever it may do, opens no door of the house. */
  Optional<String> admin() {
    return caller.byToken().filter(supervision::administers).map(KnowsAdmins::operator);
  }

  /** What an admin is called as an operator. */
  static String operator(MemberId member) {
    return "member:" + member;
  }
}
