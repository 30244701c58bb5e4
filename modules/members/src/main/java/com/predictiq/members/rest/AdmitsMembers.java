package com.predictiq.members.rest;

import com.predictiq.kernel.Trace;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody but members pass, after they were counted, and writes their name on the trace. */
@Provider
@MemberOnly
@Priority(Priorities.AUTHENTICATION)
public class AdmitsMembers implements ContainerRequestFilter {

  @Inject private Caller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    MemberId member = caller.member();
    Trace.current().ifPresent(trace -> Trace.begin(trace.as(member.toString())));
  }
}
