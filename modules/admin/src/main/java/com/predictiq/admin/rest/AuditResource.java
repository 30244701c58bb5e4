package com.predictiq.admin.rest;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditLog;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log. */
@Path("/admin/audit")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AuditResource {

  private static final String LIST = "audit-logs";

  private final AuditLog log;

  @Inject
  public AuditResource(AuditLog log) {
    this.log = log;
  }

  @GET
  @Path("/logs")
  @Operation(summary = "What was tried and done at the operator's door, newest first")
  @APIResponse(responseCode = "200", description = "A page of the log")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  public PageResponse<AuditEntryView> logs(@BeanParam PageQuery page) {
    return page.response(LIST, log.entries(page.request(LIST)), Function.identity());
  }
}
