package com.predictiq.admin.rest;

import com.predictiq.admin.Changes;
import com.predictiq.platform.PageQuery;
import com.predictiq.platform.PageResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the operators are about to change, for everybody to see in time. */
@Path("/changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class ChangesResource {

  private static final String LIST = "changes";

  private final Changes changes;

  @Inject
  public ChangesResource(Changes changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary = "Changes of fees, windows, treasury and guardians, newest first",
      description =
          "A change has two operators' agreement before its time runs, and is applied at due_at. It"
              + " reaches markets that are made afterwards; those there are keep their terms.")
  @APIResponse(responseCode = "200", description = "A page of changes, pending and over")
  @APIResponse(responseCode = "400", description = "VALIDATION_FAILED")
  public PageResponse<ChangeResponse> changes(
      @BeanParam ChangeListQuery query, @BeanParam PageQuery page) {
    return page.response(
        LIST, changes.changes(query.state(), page.request(LIST)), ChangeResponse::inPublic);
  }
}
