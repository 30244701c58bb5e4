package com.predictiq.members.rest;

import com.predictiq.members.Caller;
import com.predictiq.members.Export;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberOnly;
import com.predictiq.members.TokenOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's own copy of everything. */
@Path("/members/me/export")
@Tag(name = "Members")
@MemberOnly
@TokenOnly
@RateLimited(LimitClass.GDPR)
@ApplicationScoped
public class ExportResource {

  private final Caller caller;
  private final Export export;

  @Inject
  public ExportResource(Caller caller, Export export) {
    this.caller = caller;
    this.export = export;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Everything the house keeps about you",
      description = "One JSON object: sections, each with its records.")
  @APIResponse(responseCode = "200", description = "Your copy.")
  @APIResponse(responseCode = "401", description = "UNAUTHENTICATED")
  public Response export() {
    MemberId member = caller.member();
    StreamingOutput copy = out -> export.write(member, out);
    return Response.ok(copy, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"predictiq.json\"")
        .build();
  }
}
