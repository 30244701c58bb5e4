package com.predictiq.members.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.Trace;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.NeedsScope;
import com.predictiq.members.Scope;
import com.predictiq.members.ShownKey;
import com.predictiq.members.TokenOnly;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;

/**
 * Lets nobody but members pass, after they were counted, and writes their name on the trace. A key
 * has to be good for what is asked.
 */
@Provider
@MemberOnly
@Priority(Priorities.AUTHENTICATION)
public class AdmitsMembers implements ContainerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Context private ResourceInfo resource;

  @Inject private Caller caller;
  @Inject private ShownKey key;

  @Override
  public void filter(ContainerRequestContext request) {
    if (key.isShown()) {
      admitKey(request);
    }
    MemberId member = caller.member();
    Trace.current().ifPresent(trace -> Trace.begin(trace.as(member.toString())));
  }

  private void admitKey(ContainerRequestContext request) {
    if (mark(TokenOnly.class).isPresent()) {
      key.known(request);
      throw new Rejected(
          MembersRefusal.TOKEN_REQUIRED, "What changes the account needs somebody logged in.");
    }
    key.require(request, scope(request.getMethod()));
  }

  private Scope scope(String method) {
    return mark(NeedsScope.class)
        .map(NeedsScope::value)
        .orElse(READS.contains(method) ? Scope.READ : Scope.TRADE);
  }

  /** What is said over the method counts more than what is said over the class. */
  private <A extends Annotation> Optional<A> mark(Class<A> type) {
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(type))
        .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(type)));
  }
}
