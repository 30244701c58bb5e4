package com.predictiq.admin.rest;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.JobState;
import com.predictiq.platform.Jobs;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.Outbox.OutboxState;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The jobs of the house and the letters waiting in its outbox. */
@Path("/admin/jobs")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class JobsResource {

  private final Jobs jobs;
  private final Outbox outbox;

  @Inject
  public JobsResource(Jobs jobs, Outbox outbox) {
    this.jobs = jobs;
    this.outbox = outbox;
  }

  @GET
  @Operation(summary = "Every job with its last and next run, and how the outbox stands")
  @APIResponse(responseCode = "200", description = "The jobs of all nodes")
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  public JobsResponse jobs() {
    return new JobsResponse(outbox.state(), jobs.all());
  }

  @POST
  @Path("/{name}/run")
  @Operation(summary = "Let a job run at the next tick of whichever node gets it")
  @APIResponse(
      responseCode = "202",
      description = "It is due now",
      content = @Content(schema = @Schema(implementation = RunResponse.class)))
  @APIResponse(responseCode = "401", description = "ADMIN_UNAUTHENTICATED")
  @APIResponse(responseCode = "403", description = "ADMIN_FORBIDDEN")
  @APIResponse(responseCode = "404", description = "JOB_NOT_FOUND")
  public Response run(@PathParam("name") String name) {
    if (!jobs.runSoon(name)) {
      throw new Rejected(AdminRefusal.JOB_NOT_FOUND, "GET /api/v1/admin/jobs names all there are.");
    }
    return Response.accepted(new RunResponse(name)).build();
  }

  /** The outbox, then the jobs by name. */
  public record JobsResponse(OutboxState outbox, List<JobState> jobs) {}

  /** The job that is due now. */
  public record RunResponse(String name) {}
}
