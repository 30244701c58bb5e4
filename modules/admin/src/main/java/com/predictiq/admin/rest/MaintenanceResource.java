package com.predictiq.admin.rest;

import com.predictiq.admin.Upkeep;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Maintenance.ReadOnly;
import com.predictiq.platform.Operator;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Read-only and draining. */
@Path("/admin/maintenance")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class MaintenanceResource {

  private final Upkeep upkeep;
  private final Operator operator;

  @Inject
  public MaintenanceResource(Upkeep upkeep, Operator operator) {
    this.upkeep = upkeep;
    this.operator = operator;
  }

  @GET
  @Operation(summary = "Whether the house is read-only, and whether this node drains")
  @APIResponse(responseCode = "200", description = "How it is")
  public MaintenanceResponse view() {
    return MaintenanceResponse.of(upkeep.view());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make the house read-only, drain this node, or end both",
      description =
          "read-only: on all nodes, also when they start anew, writes are answered with 503"
              + " READ_ONLY and Retry-After, and no job begins; reads and log-ins go on. drain: the"
              + " node that is asked says that it is not ready, begins no job and gives back those"
              + " it has as they end; it answers all the same, and its next start forgets it.")
  @APIResponse(responseCode = "200", description = "How it is now")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public MaintenanceResponse put(MaintenanceRequest request) {
    return MaintenanceResponse.of(upkeep.put(request.wish(operator.id())));
  }

  /** How it is; read_only is absent while everything can be written. */
  public record MaintenanceResponse(Optional<ReadOnlyResponse> readOnly, boolean draining) {

    static MaintenanceResponse of(Upkeep.View view) {
      return new MaintenanceResponse(view.readOnly().map(ReadOnlyResponse::of), view.draining());
    }
  }

  /** Since when, why, by whom, and when to come again. */
  public record ReadOnlyResponse(Instant since, String reason, String by, long retryAfterSeconds) {

    static ReadOnlyResponse of(ReadOnly readOnly) {
      return new ReadOnlyResponse(
          readOnly.since(), readOnly.reason(), readOnly.by(), readOnly.retryAfter().toSeconds());
    }
  }
}
