package com.predictiq.admin.rest;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditLog;
import com.predictiq.admin.AuditStatistics;
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
  @Operation(
      summary = "Every call that changes something and everybody turned away, newest first",
      description =
          "actor, action (such as \"POST /markets/{id}/wagers\"), target (the ids of the path),"
              + " outcome and request_id are compared as a whole; from and to are times. An"
              + " operator's call is there when it was let in (BEGUN), with what it changed"
              + " (CHANGED) and how it was answered (ANSWERED).")
  @APIResponse(responseCode = "200", description = "A page of the log")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  public PageResponse<AuditEntryView> logs(@BeanParam AuditQuery query, @BeanParam PageQuery page) {
    return page.response(
        LIST, log.entries(query.filter(), page.request(LIST)), Function.identity());
  }

  @GET
  @Path("/statistics")
  @Operation(
      summary = "The log added up by whole hours, and how its chain of blocks stands",
      description =
          "The last day unless told, at most 400 days. chain.broken lists the blocks that were"
              + " not what they had been when they were looked over; every block has its turn.")
  @APIResponse(responseCode = "200", description = "The sums")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  public AuditStatistics statistics(@BeanParam AuditRangeQuery query) {
    AuditRangeQuery.Range range = query.range();
    return log.statistics(range.from(), range.to());
  }
}
