package com.predictiq.admin.rest;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.Changes;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.AdminOnly;
import com.predictiq.platform.Idempotent;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Operator;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import com.predictiq.platform.RateLimited;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Settings that two operators change together. */
@Path("/admin/changes")
@RequestScoped
@AdminOnly
@RateLimited(LimitClass.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
public class AdminChangesResource {

  private static final String LIST = "admin-changes";

  private final Changes changes;
  private final Operator operator;

  @Inject
  public AdminChangesResource(Changes changes, Operator operator) {
    this.changes = changes;
    this.operator = operator;
  }

  @GET
  @Operation(summary = "The changes, pending and over, newest first, and by whom")
  @APIResponse(responseCode = "200", description = "A page of changes")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public PageResponse<ChangeResponse> changes(
      @BeanParam ChangeListQuery query, @BeanParam PageQuery page) {
    return page.response(
        LIST, changes.changes(query.state(), page.request(LIST)), ChangeResponse::of);
  }

  @GET
  @Path("/settings")
  @Operation(summary = "The settings that are changed this way, with their values in force")
  @APIResponse(responseCode = "200", description = "The settings, by key")
  public SettingsResponse settings() {
    return new SettingsResponse(
        changes.settings().entrySet().stream()
            .map(entry -> new DecidableResponse(entry.getKey(), entry.getValue()))
            .toList());
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Propose a change",
      description =
          "It is public from now on. Another operator has to agree within a week; the time lock"
              + " begins when they do.")
  @APIResponse(
      responseCode = "201",
      description = "The proposal",
      content = @Content(schema = @Schema(implementation = ChangeResponse.class)))
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "409", description = "CHANGE_PENDING")
  public Response propose(ChangeRequest request) {
    ChangeResponse made = ChangeResponse.of(changes.propose(request.wish(operator.id())));
    return Response.created(URI.create("/api/v1/admin/changes/" + made.id())).entity(made).build();
  }

  @POST
  @Path("/{id}/approve")
  @Idempotent
  @Operation(summary = "Agree to a change that another operator proposed")
  @APIResponse(responseCode = "200", description = "The change, and when it is due")
  @APIResponse(responseCode = "404", description = "CHANGE_NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "SECOND_APPROVAL_REQUIRED, CHANGE_APPROVED or CHANGE_OVER")
  public ChangeResponse approve(@PathParam("id") String id) {
    return ChangeResponse.of(changes.approve(id(id), operator.id()));
  }

  @POST
  @Path("/{id}/cancel")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Cancel a pending change; one operator is enough")
  @APIResponse(responseCode = "200", description = "The change, cancelled")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  @APIResponse(responseCode = "404", description = "CHANGE_NOT_FOUND")
  @APIResponse(responseCode = "409", description = "CHANGE_OVER")
  public ChangeResponse cancel(@PathParam("id") String id, ReasonRequest request) {
    return ChangeResponse.of(changes.cancel(id(id), request.reason().strip(), operator.id()));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new Rejected(
          AdminRefusal.CHANGE_NOT_FOUND, "GET /api/v1/changes names those there are.");
    }
  }

  /** The settings, by key. */
  public record SettingsResponse(List<DecidableResponse> settings) {}

  /** One of them. */
  public record DecidableResponse(String setting, String value) {}
}
